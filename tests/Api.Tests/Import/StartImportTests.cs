using System.Net;
using System.Text.Json;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Import.Tables;
using CrmGraph.Api.Tests.Live;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Reporting.Reports;
using CrmGraph.Tests;
using static CrmGraph.Api.Tests.Import.ImportRuns;

namespace CrmGraph.Api.Tests.Import;

public sealed class StartImportTests(DemoServers servers)
{
    private static readonly string[] OrderColumns = ["订单号", "客户", "下单日期", "产品", "数量", "单价"];

    [Theory, EveryDatabase]
    public async Task A_manager_sends_a_file_watches_it_and_downloads_what_was_refused(Database database)
    {
        var server = await servers.Of(database);
        var manager = await server.As("manager");
        await using var hub = await LiveClient.Connect(server, manager);
        await using var messages = hub.Watch("subscription { importProgress { done total isFinished run { id } } }", new { }, await manager.Head());

        var payload = await Send(manager, "name,industry,employees\n上传一号,软件,5\n上传二号,,many\n", "CUSTOMERS");
        var run = await Finished(manager, payload.GetProperty("run").Id());

        Assert.Equal((2, 1, 1), (Number(run, "total"), Number(run, "brought"), Number(run, "rejected")));
        Assert.Equal("[{\"header\":\"name\",\"field\":\"name\"},{\"header\":\"industry\",\"field\":\"industry\"},{\"header\":\"employees\",\"field\":\"employees\"}]", run.GetProperty("columns").ToString());
        Assert.Equal("2 name=上传一号 industry=软件 employees=5 status=Prospect", Preview(run));
        Assert.Equal("ROW_VALUE_UNREADABLE", run.GetProperty("rejects").GetProperty("nodes")[0].GetProperty("code").GetString());
        using var rejects = await server.Anonymous().Send(HttpMethod.Get, run.GetProperty("rejectsFile").GetString()!);
        Assert.Contains("3,employees 'many' is not a number such as 1234.50.,上传二号,,many", await rejects.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Single(await messages.Next(1));
    }

    [Theory, EveryDatabase]
    public async Task A_kept_profile_maps_the_columns_of_files_that_come_again(Database database)
    {
        var manager = await (await servers.Of(database)).As("manager");
        var columns = new object[] { new { header = "Firma", field = "name" }, new { header = "Phone", field = (string?)null } };

        var saved = await manager.Do("saveImportProfile", new { name = "Altsystem", kind = "CUSTOMERS", columns }, "profile { id columns { header field } }");
        var payload = await Send(manager, "Firma,Phone,Sector\nProfilfirma,123,Trade\n", "CUSTOMERS", saved.Id(), dryRun: true);
        var run = await Finished(manager, payload.GetProperty("run").Id());

        Assert.Equal("2 name=Profilfirma industry=Trade status=Prospect", Preview(run));
        Assert.Equal(0, (await manager.Data("{ customers(where: {name: {eq: \"Profilfirma\"}}) { totalCount } }")).GetProperty("customers").GetProperty("totalCount").GetInt32());
        Assert.Equal("IMPORT_PROFILE_OF_OTHER_KIND", Code(await Send(manager, "name\nx\n", "LEADS", saved.Id())));
        Assert.Equal("IMPORT_FIELD_UNKNOWN", await manager.RefusalOf("saveImportProfile", new { name = "x", kind = "LEADS", columns = new[] { new { header = "a", field = "taxId" } } }));
    }

    [Theory, EveryDatabase]
    public async Task A_file_that_cannot_become_records_is_refused_when_it_is_sent(Database database)
    {
        var server = await servers.Of(database);
        var manager = await server.As("manager");

        Assert.Equal("IMPORT_COLUMN_MISSING", Code(await Send(manager, "phone\n1\n", "CUSTOMERS")));
        Assert.Equal("IMPORT_FILE_UNREADABLE", Code(await Send(manager, "", "CUSTOMERS")));
        Assert.Equal("IMPORT_FILE_UNREADABLE", Code(await Send(manager, [.. "name\n"u8, 0xFF, 0xFF], "CUSTOMERS")));
        Assert.Equal("IMPORT_FILE_UNREADABLE", Code(await Send(manager, TableBytes.Workbook($"<row><c t=\"str\"><v>{new string('0', 40_000_000)}</v></c></row>"), "CUSTOMERS")));
        Assert.Equal("NOT_ALLOWED", Code(await Send(await server.As("li.ming"), "name\nx\n", "CUSTOMERS")));
        Assert.Equal("NOT_ALLOWED", await (await server.As("li.ming")).RefusalOf("saveImportProfile", new { name = "x", kind = "LEADS", columns = Array.Empty<object>() }));
    }

    [Theory, EveryDatabase]
    public async Task A_workbook_of_orders_comes_in_and_again_changes_nothing(Database database)
    {
        var manager = await (await servers.Of(database)).As("manager");
        await manager.Do("createCustomer", new { name = $"Käufer {database}" }, "customer { id }");
        using var workbook = new MemoryStream();
        ListWorkbook.Write(
            "订单",
            [.. OrderColumns.Select(column => new ListColumn(column, 20))],
            [[$"{database}1", $"Käufer {database}", "2026-01-05", "系统", 2, 1000.5m], [$"{database}1", $"Käufer {database}", "2026-01-05", "维护", 1, 500m]],
            DateTime.UnixEpoch,
            workbook);

        var (first, again) = (await Ordered(manager, workbook.ToArray()), await Ordered(manager, workbook.ToArray()));

        Assert.Equal((2, 2, 0, 0), first);
        Assert.Equal((2, 0, 2, 0), again);
        var order = (await manager.Data("query($id: String) { orders(where: {externalId: {eq: $id}}) { nodes { total lines { total } opportunity { customer { name } } } } }", new { id = $"{database}1" })).Nodes("orders").Single();
        Assert.Equal((2501m, 2), (order.GetProperty("total").GetDecimal(), order.GetProperty("lines").GetArrayLength()));
    }

    [Theory, EveryDatabase]
    public async Task An_import_that_has_ended_cannot_be_cancelled_and_its_refused_rows_are_not_everybodys(Database database)
    {
        var server = await servers.Of(database);
        var manager = await server.As("manager");
        var run = await Finished(manager, (await Send(manager, "name\n=cmd()\n", "LEADS", dryRun: true)).GetProperty("run").Id());
        var id = run.GetProperty("rejectsFile").ValueKind;

        Assert.Equal("IMPORT_FINISHED", await manager.RefusalOf("cancelImport", new { id = run.Id() }));
        Assert.Equal(JsonValueKind.Null, id);
        Assert.Equal("NOT_ALLOWED", await (await server.As("li.ming")).RefusalOf("cancelImport", new { id = run.Id() }));
        using var answer = await server.Anonymous().Send(HttpMethod.Get, $"/files/imports/{Guid.CreateVersion7()}/rejects.csv");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        using var hidden = await (await server.As("li.ming")).Send(HttpMethod.Get, $"/files/imports/{Guid.CreateVersion7()}/rejects.csv");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    private static async Task<(int Total, int Brought, int Known, int Rejected)> Ordered(CrmClient manager, byte[] workbook)
    {
        var run = await Finished(manager, (await Send(manager, workbook, "ORDERS")).GetProperty("run").Id());
        return (Number(run, "total"), Number(run, "brought"), Number(run, "known"), Number(run, "rejected"));
    }

    private static string Preview(JsonElement run)
    {
        var row = Assert.Single(run.GetProperty("preview").EnumerateArray());
        var values = row.GetProperty("values").EnumerateArray().Select(value => $"{value.GetProperty("field")}={value.GetProperty("value")}");
        return $"{row.GetProperty("line")} {string.Join(' ', values)}";
    }

    private static int Number(JsonElement run, string field) => run.GetProperty(field).GetInt32();

    private static string? Code(JsonElement payload) => payload.FirstError().GetProperty("code").GetString();
}
