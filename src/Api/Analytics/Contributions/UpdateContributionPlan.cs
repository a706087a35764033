using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Analytics;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Analytics.Contributions;

/// <summary>What changes about how a class of customers is looked after; what is left out stays as it is, null clears.</summary>
/// <param name="Id">The plan.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="VisitEveryDays">The most days between two visits; null for no visits.</param>
/// <param name="ResponseHours">Within how many hours a request is answered.</param>
/// <param name="ResourcesZh">What is put into them, in Chinese.</param>
/// <param name="ResourcesEn">What is put into them, in English.</param>
internal sealed record UpdateContributionPlanInput(
    [NodeId<ContributionPlan>] Guid Id,
    int Version,
    Optional<int?> VisitEveryDays,
    Optional<int> ResponseHours,
    Optional<string> ResourcesZh,
    Optional<string> ResourcesEn);

/// <summary>Changes how a class of customers is looked after. Needs a manager.</summary>
internal static class UpdateContributionPlan
{
    public static async Task<ContributionPlan> Run(
        UpdateContributionPlanInput input,
        CrmDbContext db,
        Caller caller,
        CancellationToken stop)
    {
        caller.DemandWriter<ContributionPlan>();
        var plan = await db.Get<ContributionPlan>(input.Id, caller, stop);
        plan.CheckVersion(input.Version);

        plan.Change(
            input.VisitEveryDays.Or(plan.VisitEveryDays),
            input.ResponseHours.Or(plan.ResponseHours),
            new BilingualText(input.ResourcesZh.Or(plan.ResourcesZh), input.ResourcesEn.Or(plan.ResourcesEn)));

        await db.SaveAs(caller, stop);
        return plan;
    }
}
