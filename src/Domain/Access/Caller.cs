namespace CrmGraph.Domain.Access;

/// <summary>Who is asking, with all that decides what they may see.</summary>
/// <param name="UserId">The signed-in user.</param>
/// <param name="Role">Their role.</param>
/// <param name="TeamIds">The teams they supervise and every team below those; empty for other roles.</param>
public sealed record Caller(Guid UserId, Role Role, IReadOnlyList<Guid> TeamIds)
{
    /// <summary>The key the caller came with; null for who has signed in.</summary>
    public Guid? ApiKeyId { get; init; }

    /// <summary>Whether the caller came with a key that may only read.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Managers and administrators see every record.</summary>
    public bool SeesAll => Role is Role.Manager or Role.Administrator;

    public bool IsSupervisor => Role == Role.Supervisor;

    public bool IsAdministrator => Role == Role.Administrator;

    /// <summary>Callers are equal when they may see the same in the same name.</summary>
    public bool Equals(Caller? other) =>
        other is not null && UserId == other.UserId && Role == other.Role && TeamIds.ToHashSet().SetEquals(other.TeamIds);

    public override int GetHashCode() => HashCode.Combine(UserId, Role, TeamIds.Count);

    /// <summary>Whether a record with this owner and team lies in the caller's line.</summary>
    public bool Covers(Guid ownerId, Guid? teamId) =>
        SeesAll
        || ownerId == UserId
        || (IsSupervisor && teamId is { } team && TeamIds.Contains(team));
}
