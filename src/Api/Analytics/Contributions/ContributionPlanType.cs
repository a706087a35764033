using CrmGraph.Api.Graph;
using CrmGraph.Domain.Analytics;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Analytics.Contributions;

internal static class ContributionPlanType
{
    public static void Define(ObjectTypeBuilder<ContributionPlan> plan)
    {
        plan.Entity();
        plan.Field(p => p.Kind);
        plan.Field(p => p.VisitEveryDays);
        plan.Field(p => p.ResponseHours);
        plan.Field("resources", (p, context) => context.SpeaksEnglish() ? p.ResourcesEn : p.ResourcesZh)
            .NonNull()
            .Describe("投入资源量: what is put into them, in the language of the request.");
        plan.Field(p => p.ResourcesZh);
        plan.Field(p => p.ResourcesEn);
        plan.Field(p => p.Version);
    }
}
