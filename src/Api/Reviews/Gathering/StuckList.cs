using CrmGraph.Domain.Reviews;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>The longest stuck opportunities, and what all of them come to.</summary>
internal sealed record StuckList(IReadOnlyList<StuckOpportunity> Longest, int Total, decimal Amount);
