using CrmGraph.Domain.Segmentation;
using static CrmGraph.Domain.Tests.Segmentation.Given;

namespace CrmGraph.Domain.Tests.Segmentation;

public sealed class TierAssignmentTests
{
    private static readonly DateTime Now = new(2026, 11, 15, 1, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Customer = Guid.CreateVersion7();
    private static readonly Guid Ming = Guid.CreateVersion7();
    private static readonly TierSubject Subject = new(Customer, Tiers[3].Id, Guid.CreateVersion7());
    private static readonly TierVerdict Verdict = TierRules.Evaluate(
        Rules,
        new([new(AsOf, 6_000_000_000)], [AsOf], new(2023, 1, 1)),
        AsOf);

    [Fact]
    public void An_assignment_by_rule_stores_rule_evidence_and_day()
    {
        var made = TierAssignment.ByRule(Subject, Verdict, Now, Ming);

        Assert.Equal((Tiers[0].Id, Tiers[3].Id, AsOf, Now), (made.TierId, made.PreviousTierId!.Value, made.AsOf, made.AssignedAt));
        Assert.Equal((Subject.RuleSetId, 1, 6_000_000_000), (made.RuleSetId, made.RulePosition, made.AnnualPurchasesUnits));
        Assert.Equal(
            [
                new(TierMeasure.Purchases, 12, new(2025, 11, 16), 6_000_000_000),
                new(TierMeasure.CooperationYears, null, null, 3),
            ],
            made.Figures);
        Assert.Equal("年采购额不低于50万，合作满2年", made.RuleZh);
        Assert.False(made.Manual);
        Assert.Equal(
            new CustomerTierAssigned(Customer, Tiers[3].Id, Tiers[0].Id, false, Ming, Now),
            Assert.Single(made.Events));
    }

    [Fact]
    public void A_past_day_that_is_filled_in_announces_nothing() =>
        Assert.Empty(TierAssignment.ByRule(Subject with { IsCurrent = false }, Verdict, Now, Ming).Events);

    [Fact]
    public void Who_stays_in_a_tier_is_no_news() =>
        Assert.Empty(TierAssignment.ByRule(Subject with { TierId = Tiers[0].Id }, Verdict, Now, Ming).Events);

    [Fact]
    public void The_same_rule_for_the_same_figures_says_nothing_new()
    {
        var made = TierAssignment.ByRule(Subject, Verdict, Now, Ming);
        var tomorrow = TierRules.Evaluate(Rules, new([new(AsOf, 6_000_000_000)], [AsOf], new(2023, 1, 1)), AsOf.AddDays(1));
        var more = TierRules.Evaluate(Rules, new([new(AsOf, 6_000_000_001)], [AsOf], new(2023, 1, 1)), AsOf);

        Assert.True(made.SaysTheSameAs(tomorrow));
        Assert.False(made.SaysTheSameAs(more));
        Assert.False(TierAssignment.ByHand(Subject, Tiers[0].Id, Verdict, new("x"), Now, Ming).SaysTheSameAs(Verdict));
    }

    [Fact]
    public void A_manual_choice_says_what_the_rules_would_have_decided()
    {
        var made = TierAssignment.ByHand(Subject, Tiers[2].Id, Verdict, new("x"), Now, Ming);

        Assert.Equal((Tiers[2].Id, "年采购额不低于50万，合作满2年"), (made.TierId, made.RuleZh));
    }

    [Fact]
    public void A_manual_choice_holds_through_its_last_day()
    {
        var made = TierAssignment.ByHand(Subject, Tiers[1].Id, Verdict, new("合作前景好", AsOf.AddDays(30)), Now, Ming);

        Assert.True(made.IsPinnedOn(AsOf.AddDays(30)));
        Assert.False(made.IsPinnedOn(AsOf.AddDays(31)));
        Assert.Equal(("合作前景好", true), (made.Reason, made.Manual));
    }

    [Fact]
    public void A_manual_choice_without_a_last_day_holds_for_good() =>
        Assert.True(TierAssignment.ByHand(Subject, Tiers[1].Id, Verdict, new("x"), Now, Ming).IsPinnedOn(AsOf.AddYears(50)));

    [Fact]
    public void The_rules_never_pin() =>
        Assert.False(TierAssignment.ByRule(Subject, Verdict, Now, Ming).IsPinnedOn(AsOf));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_manual_choice_needs_a_reason(string? reason) =>
        Expect.Refusal<TierReasonMissing>(() => TierAssignment.ByHand(Subject, Tiers[1].Id, Verdict, new(reason), Now, Ming));

    [Fact]
    public void A_manual_choice_cannot_have_expired_already() =>
        Expect.Refusal<PinAlreadyExpired>(
            () => TierAssignment.ByHand(Subject, Tiers[1].Id, Verdict, new("x", AsOf.AddDays(-1)), Now, Ming));
}
