using CrmGraph.Domain.Analytics;

namespace CrmGraph.Domain.Tests.Analytics;

public sealed class ContributionPlanTests
{
    [Fact]
    public void The_nearer_a_class_is_to_closing_the_more_often_it_is_visited_and_the_sooner_answered()
    {
        var plans = ContributionPlan.Defaults;

        Assert.Equal([ContributionClass.Potential, ContributionClass.MostPromising, ContributionClass.AboutToClose], plans.Select(plan => plan.Kind));
        Assert.Equal([90, 30, 7], plans.Select(plan => plan.VisitEveryDays!.Value));
        Assert.Equal([72, 24, 4], plans.Select(plan => plan.ResponseHours));
    }

    [Fact]
    public void What_makes_no_sense_is_refused_and_changes_nothing()
    {
        var plan = ContributionPlan.Defaults[0];

        Expect.Invalid("visitEveryDays", () => plan.Change(0, 24, new("资料", "Material")));
        Expect.Invalid("responseHours", () => plan.Change(30, 0, new("资料", "Material")));
        Expect.Invalid("resourcesEn", () => plan.Change(30, 24, new("资料", " ")));
        Assert.Equal((90, 72), (plan.VisitEveryDays, plan.ResponseHours));
    }
}
