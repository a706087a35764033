using CrmGraph.Domain.Segmentation;
using static CrmGraph.Domain.Tests.Segmentation.Given;

namespace CrmGraph.Domain.Tests.Segmentation;

public sealed class TierRuleSetTests
{
    private static readonly DateTime Now = new(2026, 11, 15, 1, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Ming = Guid.CreateVersion7();
    private static readonly TierRuleSet First = TierRuleSet.First(Rules, Now);

    [Fact]
    public void The_rules_of_a_new_workspace_are_those_of_the_strategy_table()
    {
        Assert.Equal(
            [
                "年采购额不低于50万，合作满2年",
                "年采购额不低于20万",
                "近3个月产品咨询不少于2次且尚未下单",
                "其他客户",
            ],
            First.Rules.Select(rule => rule.Definition.Zh));
        Assert.Equal(["高价值/高忠诚度", null, "高意向/新接触", null], First.Rules.Select(rule => rule.Tag?.Zh));
    }

    [Fact]
    public void A_change_makes_the_next_version_and_leaves_the_old_one()
    {
        var next = First.Succeed([Rules[3]], "simpler", Now.AddDays(1), Ming);

        Assert.Equal((2, "simpler", Ming), (next.Number, next.Note, next.ByUserId!.Value));
        Assert.Equal(4, First.Rules.Count);
        Assert.IsType<TierRulesChanged>(Assert.Single(next.Events));
    }

    [Fact]
    public void Rules_are_due_for_review_after_a_quarter() => Assert.Equal(new DateOnly(2027, 2, 15), First.ReviewOn);

    [Fact]
    public void A_change_needs_a_reason() => Expect.Invalid("note", () => First.Succeed(Rules, " ", Now, Ming));

    [Fact]
    public void The_last_rule_must_take_everyone()
    {
        Expect.Refusal<TiersIncomplete>(() => First.Succeed([.. Rules.SkipLast(1)], "x", Now, Ming));
        Expect.Refusal<TiersIncomplete>(() => First.Succeed([], "x", Now, Ming));
    }

    [Fact]
    public void No_rule_may_stand_behind_one_that_takes_everyone() =>
        Assert.Equal(3, Expect.Refusal<TierRuleUnreachable>(() => First.Succeed([Rules[0], Rules[3], Rules[3]], "x", Now, Ming)).Position);

    [Theory]
    [InlineData(null, null, "conditions")]
    [InlineData(5L, 5L, "conditions")]
    [InlineData(6L, 5L, "conditions")]
    public void A_condition_needs_a_range_with_values_in_it(long? atLeast, long? below, string field) =>
        Expect.Invalid(field, () => Changed(new(TierMeasure.Orders, 12, atLeast, below)));

    [Fact]
    public void A_window_belongs_to_the_measures_that_have_one()
    {
        Expect.Invalid("months", () => Changed(new(TierMeasure.Orders, null, 1)));
        Expect.Invalid("months", () => Changed(new(TierMeasure.OrdersEver, 3, 1)));
        Expect.Invalid("months", () => Changed(new(TierMeasure.Orders, 0, 1)));
    }

    private static void Changed(TierCondition condition) =>
        First.Succeed([Rules[0] with { Conditions = [condition] }, Rules[3]], "x", Now, Ming);
}
