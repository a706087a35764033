using CrmGraph.Domain.Access;

namespace CrmGraph.Domain.Tests.Access;

public sealed class WorkspaceTests
{
    [Fact]
    public void A_new_workspace_is_chinese_unless_told_otherwise()
    {
        var workspace = Workspace.Create("Acme");

        Assert.Equal(("CNY", "Asia/Shanghai", "zh-CN"), (workspace.BaseCurrency, workspace.TimeZone, workspace.Locale));
        Assert.Equal(DayOfWeek.Monday, workspace.WeekStart);
        Assert.Equal(14, workspace.NoActivityDays);
    }

    [Theory]
    [InlineData("2026-11-08T15:59:59.999999Z", "2026-11-08")]
    [InlineData("2026-11-08T16:00:00Z", "2026-11-09")]
    public void A_day_changes_at_midnight_in_the_workspace(string utc, string day) =>
        Assert.Equal(Day(day), Workspace.Create("Acme").LocalDate(Utc(utc)));

    [Fact]
    public void A_day_starts_at_its_midnight_and_stands_for_its_noon()
    {
        var workspace = Workspace.Create("Acme");

        Assert.Equal(Utc("2026-11-08T16:00:00Z"), workspace.StartOfDay(Day("2026-11-09")));
        Assert.Equal(Utc("2026-11-09T04:00:00Z"), workspace.Noon(Day("2026-11-09")));
        Assert.Equal(DateTimeKind.Utc, workspace.Noon(Day("2026-11-09")).Kind);
    }

    [Fact]
    public void A_day_without_midnight_starts_at_its_first_hour() =>
        Assert.Equal(
            Utc("2018-11-04T03:00:00Z"),
            Workspace.Create("Acme", "BRL", "America/Sao_Paulo").StartOfDay(Day("2018-11-04")));

    [Fact]
    public void A_day_with_two_midnights_starts_at_the_first() =>
        Assert.Equal(
            Utc("2023-10-29T00:00:00Z"),
            Workspace.Create("Acme", "EUR", "Atlantic/Azores").StartOfDay(Day("2023-10-29")));

    [Fact]
    public void An_unknown_time_zone_is_refused() =>
        Expect.Refusal<UnknownTimeZone>(() => Workspace.Create("Acme", timeZone: "Asia/Atlantis"));

    [Theory]
    [InlineData("cny")]
    [InlineData("CN")]
    [InlineData("ＣＮＹ")]
    public void A_currency_has_three_capital_letters(string code) =>
        Expect.Invalid("currency", () => Workspace.Create("Acme", code));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "O");

    private static DateTime Utc(string text) =>
        DateTime.Parse(text, null, System.Globalization.DateTimeStyles.RoundtripKind);
}
