using CrmGraph.Domain.Segmentation;
using static CrmGraph.Domain.Tests.Segmentation.Given;

namespace CrmGraph.Domain.Tests.Segmentation;

public sealed class ContactCadenceTests
{
    [Theory]
    [InlineData("2026-01-01", "2026-06-30")]
    [InlineData("2026-03-31", "2026-06-30")]
    [InlineData("2026-11-15", "2027-03-31")]
    public void One_contact_a_quarter_is_due_by_the_end_of_the_next_quarter(string contact, string due) =>
        Assert.Equal(Day(due), new ContactCadence(CadenceKind.PerQuarter, 1).DueAfter(Day(contact)));

    [Theory]
    [InlineData("2026-01-31", "2026-02-28")]
    [InlineData("2028-01-01", "2028-02-29")]
    [InlineData("2026-12-15", "2027-01-31")]
    public void One_contact_a_month_is_due_by_the_end_of_the_next_month(string contact, string due) =>
        Assert.Equal(Day(due), new ContactCadence(CadenceKind.PerMonth, 1).DueAfter(Day(contact)));

    [Fact]
    public void A_contact_every_14_days_is_due_after_14_days() =>
        Assert.Equal(Day("2026-11-29"), new ContactCadence(CadenceKind.EveryDays, 14).DueAfter(AsOf));

    [Theory]
    [InlineData(CadenceKind.PerQuarter, 1, "2026-12-31")]
    [InlineData(CadenceKind.PerMonth, 1, "2026-11-30")]
    [InlineData(CadenceKind.EveryDays, 14, "2026-11-29")]
    public void The_first_contact_is_due_in_the_period_the_customer_came_in(CadenceKind kind, int count, string due) =>
        Assert.Equal(Day(due), new ContactCadence(kind, count).FirstDue(AsOf));

    [Theory]
    [InlineData(CadenceKind.PerMonth, 2)]
    [InlineData(CadenceKind.PerMonth, 4)]
    [InlineData(CadenceKind.PerQuarter, 2)]
    [InlineData(CadenceKind.PerQuarter, 5)]
    public void Parts_of_a_period_follow_each_other_and_end_with_it(CadenceKind kind, int count)
    {
        var cadence = new ContactCadence(kind, count);
        var ends = Enumerable.Range(0, 365).Select(n => cadence.FirstDue(new DateOnly(2026, 1, 1).AddDays(n))).Distinct().ToList();

        Assert.Equal(count * (kind == CadenceKind.PerMonth ? 12 : 4), ends.Count);
        Assert.Contains(new DateOnly(2026, 3, 31), ends);
        Assert.All(ends.Zip(ends.Skip(1)), pair => Assert.Equal(pair.Second, cadence.DueAfter(pair.First)));
    }

    [Fact]
    public void Ordinary_customers_are_not_planned() => Assert.False(Tiers[3].Cadence.Plans);

    [Theory]
    [InlineData(CadenceKind.EveryDays, 0)]
    [InlineData(CadenceKind.EveryDays, 367)]
    [InlineData(CadenceKind.PerMonth, 29)]
    [InlineData(CadenceKind.PerQuarter, -1)]
    public void A_cadence_that_nobody_could_keep_is_refused(CadenceKind kind, int count) => Expect.Invalid(
        "cadenceCount",
        () => DefaultTiers.Create()[0].Change(new(new("目标", "Goal"), new("动作", "Actions"), new(kind, count), false, null, null)));
}
