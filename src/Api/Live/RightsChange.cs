using CrmGraph.Domain.Access;

namespace CrmGraph.Api.Live;

/// <summary>Events after which somebody may see something else.</summary>
internal static class RightsChange
{
    public static bool IsOne(EventRecord happened) =>
        happened.Type is nameof(UserRightsChanged) or nameof(TeamSupervisorChanged) or nameof(ApiKeyRevoked);

    /// <summary>Whether this caller may be the one. A team has a supervisor above it as well, so it can be any of them.</summary>
    public static bool Concerns(EventRecord happened, Caller caller) => happened.Type switch
    {
        nameof(UserRightsChanged) => happened.SubjectId == caller.UserId,
        nameof(TeamSupervisorChanged) => caller.IsSupervisor,
        nameof(ApiKeyRevoked) => happened.SubjectId == caller.ApiKeyId,
        _ => false,
    };
}
