using System.Text.Json;
using CrmGraph.Api.Import;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Import.Tables;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Domain.Automation.Imports;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;
using static CrmGraph.Api.Tests.Import.ImportRuns;

namespace CrmGraph.Api.Tests.Import;

/// <summary>What an import takes otherwise than it is written is told by line and column, in a dry run as well.</summary>
public sealed class ImportCorrectionTests(DemoServers servers)
{
    private const string Customers =
        """
        客户名称,员工数,年营收,上级客户,联系人,邮箱
        蓝鲸软件有限公司,"1,5","1,250,000.50",,,a@b.cn
        蓝鲸软件,,,,,c@d.cn
          下属一号  ,,,蓝鲸软件,,
        多少人,many,,,,e@f.cn
        李雷公司,"1,500",,,李雷,li@lei.cn
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task The_command_line_counts_them_and_writes_them_with_line_column_and_reason(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        using var file = new ImportedFile(Customers);

        Assert.Equal("Would import 3 of 5; 1 were here already, 1 were refused.", (await file.Import(server, "customers", "--dry-run")).Said);
        Assert.Contains($"4 values would be taken otherwise than they are written: {file.CorrectionsPath}", file.Output, StringComparison.Ordinal);
        var dry = await File.ReadAllTextAsync(file.CorrectionsPath, Stop);
        Assert.Equal("Imported 3 of 5; 1 were here already, 1 were refused.", (await file.Import(server, "customers")).Said);

        Assert.Contains("4 values were taken otherwise", file.Output, StringComparison.Ordinal);
        Assert.Equal(dry, await File.ReadAllTextAsync(file.CorrectionsPath, Stop));
        Assert.Equal(
            [
                "1:行号 Line|列 Column|原值 Given|采用 Taken|原因 Reason",
                "2:2|邮箱|a@b.cn||联系人没有姓名，已忽略 The contact has no name and was left out.",
                "3:2|员工数|1,5|15|数字中的逗号不在千分位上，已忽略 Commas that do not part groups of three digits were left out.",
                "4:3|客户名称|蓝鲸软件|蓝鲸软件有限公司|该行是系统中已有的记录，名称不同，已跳过 The row was passed over for a record that is here under another name.",
                "5:4|上级客户|蓝鲸软件|蓝鲸软件有限公司|系统中的客户名称写法不同 The customer has another spelling here.",
            ],
            TableBytes.Read(await File.ReadAllBytesAsync(file.CorrectionsPath, Stop)));
    }

    [Theory, EveryDatabase]
    public async Task People_are_known_by_another_name_and_words_of_a_profile_are_replaced(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        using var customers = new ImportedFile("account,sector,year_established,revenue,employees,office_location,subsidiary_of\nAcme,technolgy,1996,1.5,20,Philipines,\n");
        using var contacts = new ImportedFile("客户,姓名,邮箱\nAcme,李雷,li@acme.cn\nAcme,Li Lei,LI@acme.cn\n");
        using var leads = new ImportedFile("姓名,手机\n王五,13800001111\n王先生,+86 138 0000 1111\n王五,13800001111\n");

        await customers.Import(server, "customers", "--profile", "maven-crm");
        await contacts.Import(server, "contacts");
        await leads.Import(server, "leads");

        Assert.Equal(
            [
                "office_location Philipines > Philippines WordReplaced", "sector technolgy > technology WordReplaced",
                "姓名 Li Lei > 李雷 RecordKnown", "姓名 王先生 > 王五 RecordKnown",
            ],
            (await Kept(server)).Select(kept => $"{kept.Column} {kept.Given} > {kept.Taken} {kept.Reason}").Order(StringComparer.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task A_manager_sees_them_beside_the_preview_of_an_uploaded_file(Database database)
    {
        var manager = await (await servers.Of(database)).As("manager");
        await manager.Do("createCustomer", new { name = "纠错软件有限公司" }, "customer { id }");
        const string Deals =
            "商机名称,金额,客户,状态,创建日期,成交日期,丢单原因\n纠错一,1,纠错软件,open,46054,2026-02-03,太贵\n纠错二,1,,won,2026-01-05 13:45:00,,\n";

        var dry = await Finished(manager, (await Send(manager, Deals, "OPPORTUNITIES", dryRun: true)).GetProperty("run").Id());
        var run = await Finished(manager, (await Send(manager, Deals, "OPPORTUNITIES")).GetProperty("run").Id());

        Assert.Equal(
            [
                "2 客户/customer 纠错软件 > 纠错软件有限公司 CUSTOMER_MATCHED", "2 创建日期/openedOn 46054 > 2026-02-01 NUMBER_AS_DAY",
                "2 成交日期/closedOn 2026-02-03 >  NOT_CLOSED", "2 丢单原因/lossReason 太贵 >  NOT_LOST",
                "3 创建日期/openedOn 2026-01-05 13:45:00 > 2026-01-05 TIME_LEFT_OUT", "3 成交日期/closedOn  > 2026-01-05 CLOSING_DAY_ASSUMED",
            ],
            Told(run));
        Assert.Equal(Told(run), Told(dry));
        Assert.Equal((6, 6), (dry.GetProperty("corrected").GetInt32(), run.GetProperty("corrected").GetInt32()));
        var first = run.At("corrections", "nodes").EnumerateArray().First(one => one.GetProperty("reason").GetString() == "NUMBER_AS_DAY");
        Assert.Equal("数字按电子表格的日期读取", first.GetProperty("reasonZh").GetString());
        Assert.Equal("The number was read as a day, as spreadsheets count days.", first.GetProperty("reasonEn").GetString());
    }

    [Theory, EveryDatabase]
    public async Task Days_of_a_workbook_are_numbers_and_no_correction_but_a_time_of_day_is(Database database)
    {
        var manager = await (await servers.Of(database)).As("manager");
        var workbook = TableBytes.Workbook(
            """
            <row><c t="str"><v>商机名称</v></c><c t="str"><v>金额</v></c><c t="str"><v>创建日期</v></c></row>
            <row><c t="str"><v>表格一</v></c><c><v>1000</v></c><c><v>46054</v></c></row>
            <row><c t="str"><v>表格二</v></c><c t="str"><v>12,50</v></c><c><v>46054.5</v></c></row>
            """);

        var run = await Finished(manager, (await Send(manager, workbook, "OPPORTUNITIES", dryRun: true)).GetProperty("run").Id());

        Assert.Equal(["3 金额/amount 12,50 > 1250 COMMAS_LEFT_OUT", "3 创建日期/openedOn 46054.5 > 2026-02-01 TIME_LEFT_OUT"], Told(run));
    }

    [Theory, EveryDatabase]
    public async Task All_are_counted_and_the_first_ones_kept(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        using var file = new ImportedFile($"name,email\nA1,{new string('x', 250)}\nB2,b@b.cn\nC3,c@c.cn\n");
        var runId = await file.Order(server);
        await server.Do(async db =>
        {
            var run = await db.Set<ImportRun>().SingleAsync(Stop);
            run.Take(new ImportChunk(0, 0, 0, []) { Corrected = ImportCorrection.MostKept - 1 }, TimeSpan.FromMinutes(1), DateTime.UnixEpoch);
            await db.SaveChangesAsync(Stop);
        });

        await new FileImport(runId, file.FilePath, server.Services).Run(null, Stop);

        var kept = Assert.Single(await Kept(server));
        Assert.Equal((2, $"{new string('x', 190)}…", null), (kept.Line, kept.Given, kept.Taken));
        await server.Do(async db => Assert.Equal(ImportCorrection.MostKept + 2, (await db.Set<ImportRun>().SingleAsync(Stop)).Corrected));
    }

    private static async Task<List<ImportCorrection>> Kept(CrmServer server)
    {
        List<ImportCorrection> kept = [];
        await server.Do(async db => kept = await db.Set<ImportCorrection>().AsNoTracking().ToListAsync(Stop));
        return kept;
    }

    /// <summary>The corrections of a run in the order of lines and columns.</summary>
    private static List<string> Told(JsonElement run)
    {
        var columns = run.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("header").GetString()!).ToList();
        return
        [
            .. run.At("corrections", "nodes").EnumerateArray()
                .OrderBy(one => one.GetProperty("line").GetInt32())
                .ThenBy(one => columns.IndexOf(one.GetProperty("column").GetString()!))
                .Select(one => $"{one.GetProperty("line")} {one.GetProperty("column")}/{one.GetProperty("field")} {one.GetProperty("given")} > {one.GetProperty("taken")} {one.GetProperty("reason")}"),
        ];
    }
}
