using CrmGraph.Api.Tests.Host;
using CrmGraph.Tests;
using DocumentFormat.OpenXml;

namespace CrmGraph.Api.Tests.Reviews.Reports;

/// <summary>Names that a spreadsheet program would take for formulas, from the graph into a workbook.</summary>
public sealed class HostileListTests
{
    private static readonly string[] Names =
        ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "=HYPERLINK(\"http://x\",\"y\")", "＝1", "<b>&amp;\u0001", "'=1", "=1;\"quoted\",\nnext"];

    [Theory, EveryDatabase]
    [Fault(33, "Customers named like formulas, downloaded as a list")]
    public async Task A_name_like_a_formula_comes_back_as_a_text(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        await server.Open();
        var admin = await server.As("admin");
        foreach (var name in Names)
        {
            await admin.Data(
                "mutation($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } } }", new { input = new { name } });
        }

        using var workbook = (await ReviewFile.Get(admin, "/reports/list/customers.xlsx?lang=en")).Workbook();

        var sheet = workbook.SheetNames[0];
        Assert.Empty(workbook.Formulas);
        Assert.Empty(workbook.Errors(FileFormatVersions.Office2019));
        Assert.Equal(Names.Length, workbook.Texts(sheet).Count(text => Names.Contains(text) || text.StartsWith("<b>", StringComparison.Ordinal)));
        Assert.All(Names[..5], name => Assert.True(workbook.HasQuotePrefix(sheet, workbook.AddressOf(sheet, name)), name));
    }
}
