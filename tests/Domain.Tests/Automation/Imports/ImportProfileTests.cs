using CrmGraph.Domain.Automation.Imports;

namespace CrmGraph.Domain.Tests.Automation.Imports;

public sealed class ImportProfileTests
{
    [Theory]
    [InlineData("M/d/yyyy", 1_000_000)]
    [InlineData("dd.MM.yy", 1)]
    [InlineData("yyyy年M月d日", 1_000_000_000)]
    public void A_column_says_how_days_are_written_and_what_numbers_count(string format, int factor)
    {
        var column = new ImportColumn("revenue", "annualRevenue") { DayFormat = format, Factor = factor, Words = [new("n/a", "")] };

        Assert.Equal(column, Profile(column).Columns.Single());
    }

    [Theory]
    [InlineData("M/yyyy")]
    [InlineData("M/d/yyyy H:mm")]
    [InlineData("'M/d/yyyy")]
    [InlineData("D")]
    public void A_format_that_does_not_say_where_day_month_and_year_stand_is_refused(string format) =>
        Expect.Invalid("dayFormat", () => Profile(new ImportColumn("on", "openedOn") { DayFormat = format }));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(2_000_000_000)]
    public void Nothing_and_less_is_no_factor(int factor) =>
        Expect.Invalid("factor", () => Profile(new ImportColumn("revenue", "annualRevenue") { Factor = factor }));

    [Fact]
    public void A_word_is_read_as_what_it_stands_for()
    {
        var column = SalesProfile.Customers.Single(column => column.Field == "industry");

        Assert.Equal(("technology", "retail"), (column.Meant("technolgy"), column.Meant("retail")));
    }

    private static ImportProfile Profile(ImportColumn column) => ImportProfile.Create("旧系统", ImportKind.Customers, [column]);
}
