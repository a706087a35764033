namespace CrmGraph.Api.Analytics.Workloads;

/// <summary>What one user has to do, and what was done.</summary>
/// <param name="UserId">The user.</param>
/// <param name="TeamId">The user's team.</param>
/// <param name="Opportunities">How many open opportunities.</param>
/// <param name="Amount">Their value in base currency.</param>
/// <param name="Overdue">How many of them have been in their stage for longer than allowed.</param>
/// <param name="Leads">How many leads that are not converted.</param>
/// <param name="LeadsOverdue">How many of them nobody contacted in time.</param>
/// <param name="Contacts">How many contacts the user recorded in the period.</param>
/// <param name="Visits">How many of them were visits.</param>
internal sealed record Workload(
    Guid UserId,
    Guid? TeamId,
    int Opportunities,
    decimal Amount,
    int Overdue,
    int Leads,
    int LeadsOverdue,
    int Contacts,
    int Visits);
