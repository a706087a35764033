using CrmGraph.Domain.Segmentation;

namespace CrmGraph.Domain.Tests.Segmentation;

public sealed class TierAssignmentTests
{
    private static readonly DateTime Now = new(2026, 11, 15, 1, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly AsOf = new(2026, 11, 15);
    private static readonly Guid Customer = Guid.CreateVersion7();
    private static readonly Guid Ming = Guid.CreateVersion7();
    private static readonly TierVerdict Verdict = TierRules.Evaluate(
        DefaultTiers.Create(),
        new([new(AsOf, 6_000_000_000)], [AsOf], new(2023, 1, 1)),
        AsOf);

    [Fact]
    public void An_assignment_by_rule_stores_rule_evidence_and_day()
    {
        var previous = Guid.CreateVersion7();

        var made = TierAssignment.ByRule(Customer, previous, Verdict, Now, Ming);

        Assert.Equal((Verdict.Tier.Id, previous, AsOf, Now), (made.TierId, made.PreviousTierId, made.AsOf, made.AssignedAt));
        Assert.Equal((6_000_000_000, 3, 1, true), (made.AnnualPurchasesUnits, made.CooperationYears, made.Enquiries, made.HasOrder));
        Assert.Equal((new DateOnly(2025, 11, 16), AsOf), (made.WindowFrom, made.WindowTo));
        Assert.Equal("年采购额不低于50万，合作满2年", made.RuleZh);
        Assert.False(made.Manual);
        Assert.Equal(
            new CustomerTierAssigned(Customer, previous, Verdict.Tier.Id, false, Ming, Now),
            Assert.Single(made.Events));
    }

    [Fact]
    public void A_manual_choice_holds_through_its_last_day()
    {
        var made = TierAssignment.ByHand(Customer, null, Verdict, new("合作前景好", AsOf.AddDays(30)), Now, Ming);

        Assert.True(made.IsPinnedOn(AsOf.AddDays(30)));
        Assert.False(made.IsPinnedOn(AsOf.AddDays(31)));
        Assert.Equal(("合作前景好", true), (made.Reason, made.Manual));
    }

    [Fact]
    public void A_manual_choice_without_a_last_day_holds_for_good() =>
        Assert.True(TierAssignment.ByHand(Customer, null, Verdict, new("x"), Now, Ming).IsPinnedOn(AsOf.AddYears(50)));

    [Fact]
    public void The_rules_never_pin() =>
        Assert.False(TierAssignment.ByRule(Customer, null, Verdict, Now, Ming).IsPinnedOn(AsOf));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_manual_choice_needs_a_reason(string? reason) =>
        Expect.Refusal<TierReasonMissing>(() => TierAssignment.ByHand(Customer, null, Verdict, new(reason), Now, Ming));

    [Fact]
    public void A_manual_choice_cannot_have_expired_already() =>
        Expect.Refusal<PinAlreadyExpired>(
            () => TierAssignment.ByHand(Customer, null, Verdict, new("x", AsOf.AddDays(-1)), Now, Ming));
}
