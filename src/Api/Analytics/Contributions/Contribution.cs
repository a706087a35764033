using CrmGraph.Domain.Analytics;

namespace CrmGraph.Api.Analytics.Contributions;

/// <summary>How near a customer is to contributing revenue, and when the next visit is due.</summary>
/// <param name="PlanId">How customers of the class are looked after.</param>
/// <param name="Kind">The class.</param>
/// <param name="OpportunityId">The open opportunity that decides it, the likeliest one; null where nothing is open.</param>
/// <param name="LastVisitOn">The day of the last visit; null where there was none.</param>
/// <param name="VisitDueOn">The day of the next visit, counted from the last one or else from when the customer was entered; null for no visits.</param>
internal sealed record Contribution(
    Guid PlanId,
    ContributionClass Kind,
    Guid? OpportunityId,
    DateOnly? LastVisitOn,
    DateOnly? VisitDueOn);
