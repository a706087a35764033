using System.Globalization;
using System.Text;
using System.Text.Json;
using CrmGraph.Api.Data;
using CrmGraph.Api.Hosting;
using CrmGraph.Api.Import;
using CrmGraph.Api.Live;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Import.Tables;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Domain.Automation.Imports;
using CrmGraph.Domain.Customers;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Import;

public sealed class FileImportTests
{
    private const string Customers =
        """
        客户编号,客户名称,行业,电话,税号,年营收,员工数,状态,标签,上级客户,联系人,邮箱,备注
        K1,蓝鲸软件有限公司,软件,0571-88881234,91330100MA1,"1,250,000.50",120,成交,重点;华东,,李雷,li@lanjing.cn,x
        K2,"Acme ""East"", Inc.",Trade,,,,,意向,,,,,y
        ,无编号公司,,010-12345678,,,,,,,,,
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Rows_become_customers_with_their_first_contacts_and_again_they_change_nothing(Database database)
    {
        await using var server = await Seeded(database);
        using var file = new ImportedFile(Customers);

        Assert.Equal((0, "Imported 3 of 3; 0 were here already, 0 were refused."), await file.Import(server, "customers"));
        var before = await Everything(server);
        Assert.Equal((0, "Imported 0 of 3; 3 were here already, 0 were refused."), await file.Import(server, "customers"));

        Assert.Equal(before, await Everything(server));
        await server.Open();
        var data = await (await server.As("admin")).Data(
            "{ customers { nodes { number externalId name industry phone taxId annualRevenue employees status tags parent { name } owner { userName } contacts { nodes { name email } } } } }");
        Assert.Equal(
            """
            [{"number":1,"externalId":"K1","name":"蓝鲸软件有限公司","industry":"软件","phone":"0571-88881234","taxId":"91330100MA1","annualRevenue":1250000.5,"employees":120,"status":"CUSTOMER","tags":["重点","华东"],"parent":null,"owner":{"userName":"admin"},"contacts":{"nodes":[{"name":"李雷","email":"li@lanjing.cn"}]}},{"number":2,"externalId":"K2","name":"Acme \"East\", Inc.","industry":"Trade","phone":null,"taxId":null,"annualRevenue":null,"employees":null,"status":"INTERESTED","tags":[],"parent":null,"owner":{"userName":"admin"},"contacts":{"nodes":[]}},{"number":3,"externalId":null,"name":"无编号公司","industry":null,"phone":"010-12345678","taxId":null,"annualRevenue":null,"employees":null,"status":"PROSPECT","tags":[],"parent":null,"owner":{"userName":"admin"},"contacts":{"nodes":[]}}]
            """,
            data.GetProperty("customers").GetProperty("nodes").ToString());
    }

    [Theory, EveryDatabase]
    public async Task A_customer_that_was_merged_does_not_come_in_again(Database database)
    {
        await using var server = await Seeded(database);
        using var file = new ImportedFile("客户编号,客户名称\nK1,蓝鲸软件\nK2,Blue Whale\n");
        await file.Import(server, "customers");
        await server.Open();
        var admin = await server.As("admin");
        var customers = (await admin.Data("{ customers { nodes { id version } } }")).Nodes("customers").ToList();
        await admin.Do(
            "mergeCustomers",
            new { id = customers[0].Id(), version = customers[0].Version(), mergedId = customers[1].Id(), mergedVersion = customers[1].Version() },
            "customer { id }");

        Assert.Equal("Imported 0 of 2; 2 were here already, 0 were refused.", (await file.Import(server, "customers")).Said);
    }

    [Theory, EveryDatabase]
    [Fault(33, "Import rows that are broken, unreadable, unknown or twice, in a file whose other rows are good")]
    public async Task Refused_rows_are_listed_with_line_and_reason_and_come_in_once_they_are_corrected(Database database)
    {
        await using var server = await Seeded(database);
        using var file = new ImportedFile(
            "名称,电话,员工数,负责人\n好公司,,,\n,1,,\n数不对,,多,\n没有人,,,nobody\n=HYPERLINK(1),,,\n多一列,,,,x\n蓝鲸集团,,,\n蓝鲸有限公司,,,\n");
        File.AppendAllBytes(file.FilePath, [.. Encoding.UTF8.GetBytes("坏"), 0xFF, .. Encoding.UTF8.GetBytes("字,,,\n")]);

        var (exit, said) = await file.Import(server, "customers", "--duplicates", "reject");

        Assert.Equal((0, "Imported 3 of 9; 0 were here already, 6 were refused."), (exit, said));
        var rejects = TableBytes.Read(await File.ReadAllBytesAsync(file.RejectsPath, Stop));
        Assert.Equal("1:行号 Line|原因 Reason|名称|电话|员工数|负责人", rejects[0]);
        Assert.Equal(["2:3|name is missing.||1||", "3:4|employees '多' is not a number such as 1234.50.|数不对||多|"], rejects[1..3]);
        Assert.Equal(["ROW_VALUE_MISSING", "ROW_VALUE_UNREADABLE", "ROW_REFERENCE_UNKNOWN", "ROW_BROKEN", "ROW_DUPLICATE", "ROW_BROKEN"], await Codes(server));

        await File.WriteAllTextAsync(file.RejectsPath, (await File.ReadAllTextAsync(file.RejectsPath, Stop)).Replace("nobody", "admin", StringComparison.Ordinal), Stop);
        File.Move(file.RejectsPath, file.FilePath, overwrite: true);
        Assert.Equal("Imported 1 of 6; 0 were here already, 5 were refused.", (await file.Import(server, "customers", "--duplicates", "reject")).Said);
    }

    [Theory, EveryDatabase]
    public async Task A_dry_run_says_what_the_import_then_does_and_writes_nothing(Database database)
    {
        await using var server = await Seeded(database);
        var rows = new StringBuilder("name,phone,employees\n");
        for (var i = 0; i < 1_200; i++)
        {
            // Every tenth is a duplicate of the one before it, every seventh is broken.
            rows.Append(CultureInfo.InvariantCulture, $"Company {(i % 10 == 9 ? i - 1 : i)} Ltd,,{(i % 7 == 6 ? "many" : "5")}\n");
        }

        using var file = new ImportedFile(rows.ToString());
        var before = await Everything(server);

        var dry = await file.Import(server, "customers", "--dry-run");
        Assert.Equal(before, await Everything(server));
        var real = await file.Import(server, "customers");

        Assert.StartsWith("Would import ", dry.Said, StringComparison.Ordinal);
        Assert.Equal(dry.Said, real.Said.Replace("Imported", "Would import", StringComparison.Ordinal));
        var runs = await Runs(server);
        Assert.Equal(runs[0].Preview.Select(Text), runs[1].Preview.Select(Text));
        Assert.Equal(ImportedRow.MostShown, runs[0].Preview.Count);
    }

    [Theory, EveryDatabase]
    [Fault(33, "An import cut off in the middle and taken up again")]
    public async Task An_import_that_was_cut_off_goes_on_where_it_stopped(Database database)
    {
        await using var server = await Seeded(database);
        using var file = new ImportedFile("name\n" + string.Concat(Enumerable.Range(1, 1_700).Select(n => $"Company {n}\n")));
        using var cut = new CancellationTokenSource();
        var runId = await file.Order(server);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new FileImport(runId, file.FilePath, server.Services).Run(_ => cut.Cancel(), cut.Token));
        Assert.Equal((500, null), ((await Runs(server)).Single().Done, (await Runs(server)).Single().FinishedAt));
        await new FileImport(runId, file.FilePath, server.Services).Run(null, Stop);

        var run = (await Runs(server)).Single();
        Assert.Equal((1_700, 1_700, true), (run.Done, run.Brought, run.FinishedAt is not null));
        await server.Do(async db => Assert.Equal(1_700, await db.Set<Customer>().Select(c => c.Name).Distinct().CountAsync(Stop)));
    }

    [Theory, EveryDatabase]
    public async Task A_chunk_takes_the_same_statements_however_many_there_were_before(Database database)
    {
        await using var server = await Seeded(database);
        using var file = new ImportedFile("name,phone,contact,email\n" + string.Concat(Enumerable.Range(1, 2_000).Select(n => $"Company {n},0571-{n:D8},Li {n},li{n}@c{n}.cn\n")));
        var runId = await file.Order(server);
        List<int> statements = [];

        await new FileImport(runId, file.FilePath, server.Services).Run(
            _ =>
            {
                statements.Add(server.Statements.Statements.Count(sql => sql.StartsWith("SELECT", StringComparison.Ordinal)));
                server.Statements.Reset();
            },
            Stop);

        Assert.Equal(4, statements.Count);
        Assert.Single(statements.Skip(1).Distinct());
        Assert.InRange(statements[1], 1, 25);
    }

    [Theory, EveryDatabase]
    public async Task Contacts_leads_and_opportunities_are_imported_and_the_board_still_adds_up(Database database)
    {
        await using var server = await Seeded(database);
        using var customers = new ImportedFile(Customers);
        using var contacts = new ImportedFile("客户,姓名,职位,邮箱\n蓝鲸软件,韩梅梅,总监,han@lanjing.cn\nK2,Ann,,\n2,Ann,,\n蓝鲸软件,李雷,,\n不在这里,谁,,\n");
        using var leads = new ImportedFile("姓名,公司,手机,来源\n王五,甲公司,13800001111,展会\n王五,乙公司,+86 138 0000 1111,推荐\n赵六,,,\n");
        using var deals = new ImportedFile(
            "商机编号,商机名称,客户,金额,状态,创建日期,成交日期\nD1,系统,K1,1000,赢单,2026/1/5,2026-02-01\nD2,维护,蓝鲸软件有限公司,500.5,,,\nD3,丢了,K2,9,lost,2026年1月5日,46054\nD4,没有金额,K1,,,,\nD5,没有汇率,K1,1,open,,\n".Replace("成交日期\n", "成交日期,币种\n", StringComparison.Ordinal).Replace("open,,", "open,,,XAU", StringComparison.Ordinal));
        await customers.Import(server, "customers");

        Assert.Equal("Imported 2 of 5; 2 were here already, 1 were refused.", (await contacts.Import(server, "contacts")).Said);
        Assert.Equal("Imported 2 of 3; 1 were here already, 0 were refused.", (await leads.Import(server, "leads")).Said);
        Assert.Equal("Imported 3 of 5; 0 were here already, 2 were refused.", (await deals.Import(server, "opportunities")).Said);
        Assert.Equal("Imported 0 of 5; 3 were here already, 2 were refused.", (await deals.Import(server, "opportunities")).Said);

        using var output = new StringWriter();
        Assert.Equal(0, await VerifyCommand.Run(server.Services, ["verify"], output, Stop));
        await server.Open();
        var data = await (await server.As("admin")).Data("{ opportunities { nodes { externalId status amount closedOn customer { externalId } } } leads { nodes { firstTouchDueAt } } }");
        Assert.Equal(
            ["D1 WON 1000 2026-02-01 K1", "D2 OPEN 500.5  K1", "D3 LOST 9 2026-02-01 K2"],
            data.GetProperty("opportunities").GetProperty("nodes").EnumerateArray().Select(Line).Order());
        Assert.All(data.GetProperty("leads").GetProperty("nodes").EnumerateArray(), lead => Assert.NotEqual(JsonValueKind.Null, lead.GetProperty("firstTouchDueAt").ValueKind));
    }

    [Theory, EveryDatabase]
    public async Task The_profile_of_the_published_data_set_reads_its_days_amounts_and_misspellings(Database database)
    {
        await using var server = await Seeded(database);
        using var customers = new ImportedFile("account,sector,year_established,revenue,employees,office_location,subsidiary_of\nAcme,technolgy,1996,1.5,20,Philipines,\n");
        using var deals = new ImportedFile(
            "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n1,admin,GTXPro,Acme,Won,1/2/2017,2/13/2017,90\n2,admin,GTX,Acme,Won,2017-01-02,,90\n");

        Assert.Equal("Imported 1 of 1; 0 were here already, 0 were refused.", (await customers.Import(server, "customers", "--profile", "maven-crm")).Said);
        Assert.Equal("Imported 1 of 2; 0 were here already, 1 were refused.", (await deals.Import(server, "opportunities", "--profile", "maven-crm")).Said);

        Assert.Equal(["ROW_VALUE_UNREADABLE"], await Codes(server));
        await server.Open();
        var data = await (await server.As("admin")).Data(
            "{ customers { nodes { industry annualRevenue country } } opportunities { nodes { title status amount closedOn } } importProfiles { nodes { name kind columns { field factor dayFormat words { written meant } } } } }");
        Assert.Equal("""[{"industry":"technology","annualRevenue":1500000,"country":"Philippines"}]""", data.At("customers", "nodes").ToString());
        Assert.Equal("""[{"title":"GTX Pro","status":"WON","amount":90,"closedOn":"2017-02-13"}]""", data.At("opportunities", "nodes").ToString());
        Assert.Contains("""{"field":"openedOn","factor":null,"dayFormat":"M/d/yyyy","words":null}""", data.At("importProfiles", "nodes").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rep_may_not_import()
    {
        await using var server = await Seeded(Database.Sqlite);
        using var staff = new ImportedFile("name\nA\n");
        await server.Do(async db =>
        {
            db.Add(Domain.Access.User.Create(9, "rep", "Rep", Domain.Access.Role.SalesRep));
            await db.SaveChangesAsync(Stop);
        });

        Assert.Equal(1, (await staff.Import(server, "customers", "--as", "rep")).Exit);
        await server.Do(async db => Assert.False(await db.Set<Customer>().AnyAsync(Stop)));
    }

    private static async Task<CrmServer> Seeded(Database database) => await CrmServer.Seeded(await EmptyDatabase.New(database));

    private static string Line(JsonElement deal) => string.Create(
        CultureInfo.InvariantCulture,
        $"{deal.GetProperty("externalId")} {deal.GetProperty("status")} {deal.GetProperty("amount")} {deal.GetProperty("closedOn")} {deal.GetProperty("customer").GetProperty("externalId")}");

    private static string Text(ImportedRow row) => $"{row.Line} {string.Join(' ', row.Values)}";

    private static async Task<List<ImportRun>> Runs(CrmServer server)
    {
        List<ImportRun> runs = [];
        await server.Do(async db => runs = await db.Set<ImportRun>().AsNoTracking().OrderBy(run => run.Id).ToListAsync(Stop));
        return runs;
    }

    private static async Task<List<string>> Codes(CrmServer server)
    {
        List<string> codes = [];
        await server.Do(async db => codes = await db.Set<ImportReject>().OrderBy(reject => reject.Line).Select(reject => reject.Code).ToListAsync(Stop));
        return codes;
    }

    /// <summary>All that an import may change, besides the records of the import itself.</summary>
    private static async Task<string> Everything(CrmServer server)
    {
        var text = "";
        await server.Do(async db =>
        {
            var customers = await db.Set<Customer>().OrderBy(c => c.Number).Select(c => $"{c.Id} {c.Number} {c.Version} {c.Name}").ToListAsync(Stop);
            var contacts = await db.Set<Contact>().OrderBy(c => c.Id).Select(c => $"{c.Id} {c.Version}").ToListAsync(Stop);
            var numbers = await db.Set<NumberSeries>().OrderBy(n => n.Name).Select(n => $"{n.Name} {n.Last}").ToListAsync(Stop);
            var events = await db.Set<EventRecord>().CountAsync(e => e.Type != nameof(ImportProgressed), Stop);
            text = string.Join('\n', [.. customers, .. contacts, .. numbers, $"{events}"]);
        });
        return text;
    }
}
