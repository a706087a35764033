using CrmGraph.Reporting.Excel;

namespace CrmGraph.Reporting.Tests.Excel;

public sealed class SheetNameTests
{
    [Theory]
    [InlineData("Pipeline & trend", "Pipeline & trend")]
    [InlineData("a[b]:c*d?e/f\\g", "a b  c d e f g")]
    [InlineData("'quoted'", "quoted")]
    [InlineData("", "Sheet")]
    [InlineData("???", "Sheet")]
    [InlineData("a name that is much longer than Excel allows", "a name that is much longer than")]
    public void A_name_becomes_legal(string wanted, string name) => Assert.Equal(name, SheetName.Make(wanted, []));

    [Fact]
    public void A_name_that_is_taken_gets_a_number_whatever_its_case()
    {
        var thirtyOne = new string('x', 31);

        Assert.Equal("DATA (2)", SheetName.Make("DATA", ["data"]));
        Assert.Equal("data (3)", SheetName.Make("data", ["Data", "Data (2)"]));
        Assert.Equal(new string('x', 27) + " (2)", SheetName.Make(thirtyOne, [thirtyOne]));
    }

    [Fact]
    public void An_apostrophe_is_doubled_in_formulas() => Assert.Equal("'Ming''s'", SheetName.Quoted("Ming's"));
}
