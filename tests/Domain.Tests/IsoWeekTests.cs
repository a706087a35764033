namespace CrmGraph.Domain.Tests;

public sealed class IsoWeekTests
{
    [Theory]
    [InlineData("2026-W46", "2026-11-09", "2026-11-15")]
    [InlineData("2020-W53", "2020-12-28", "2021-01-03")]
    [InlineData("2021-W01", "2021-01-04", "2021-01-10")]
    [InlineData("2017-W01", "2017-01-02", "2017-01-08")]
    [InlineData("2019-W01", "2018-12-31", "2019-01-06")]
    public void A_week_runs_from_monday_to_sunday(string text, string monday, string sunday)
    {
        var week = IsoWeek.Parse(text);

        Assert.Equal(Day(monday), week.Start);
        Assert.Equal(Day(sunday), week.End);
        Assert.Equal(week, IsoWeek.Of(week.Start));
        Assert.Equal(week, IsoWeek.Of(week.End));
        Assert.Equal(text, week.ToString());
    }

    [Fact]
    public void The_week_after_the_53rd_is_the_first_of_the_next_year()
    {
        var last = new IsoWeek(2020, 53);

        Assert.Equal(new IsoWeek(2021, 1), last.Next);
        Assert.Equal(last, last.Next.Previous);
        Assert.Equal(new IsoWeek(2020, 42), last.Plus(-11));
    }

    [Fact]
    public void Weeks_sort_by_time()
    {
        var week = new IsoWeek(2020, 53);

        Assert.True(week < week.Next && week.Next > week && week <= week.Next && week.Next >= week);
        Assert.Equal([week.Previous, week, week.Next], new[] { week.Next, week, week.Previous }.Order());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-46")]
    [InlineData("2026-w46")]
    [InlineData("2026-W4")]
    [InlineData("2026-W 4")]
    [InlineData("2026-W00")]
    [InlineData("2026-W54")]
    [InlineData("2021-W53")]
    [InlineData("0000-W01")]
    [InlineData("0001-W52")]
    [InlineData("9999-W01")]
    [InlineData("-026-W01")]
    [InlineData(" 2026-W46")]
    [InlineData("２０２６-W46")]
    public void Anything_else_is_refused(string text) =>
        Assert.Equal(text, Expect.Refusal<InvalidWeek>(() => IsoWeek.Parse(text)).Text);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "O");
}
