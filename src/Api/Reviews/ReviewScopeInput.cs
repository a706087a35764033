using CrmGraph.Domain.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Reviews;

/// <summary>Whose figures to review: a team, a rep, or with neither the widest the caller may see.</summary>
/// <param name="TeamId">The team, with the teams below it.</param>
/// <param name="RepId">The rep.</param>
internal sealed record ReviewScopeInput([NodeId<Team>] Guid? TeamId, [NodeId<User>] Guid? RepId);
