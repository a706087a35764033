namespace CrmGraph.Domain.Access;

/// <summary>What a user may see and do is different from here on; streams opened with the rights before end at this event.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Role">The role from now on.</param>
/// <param name="Active">Whether the user may sign in from now on.</param>
/// <param name="At">When, UTC.</param>
public sealed record UserRightsChanged(Guid UserId, Role Role, bool Active, DateTime At) : DomainEvent(At);

/// <summary>Another user sees the records of a team from here on.</summary>
/// <param name="TeamId">The team.</param>
/// <param name="FromSupervisorId">Who supervised it before; null for nobody.</param>
/// <param name="SupervisorId">Who does now.</param>
/// <param name="At">When, UTC.</param>
public sealed record TeamSupervisorChanged(Guid TeamId, Guid? FromSupervisorId, Guid SupervisorId, DateTime At) : DomainEvent(At);

/// <summary>A key opens nothing from here on; streams opened with it end at this event.</summary>
/// <param name="ApiKeyId">The key.</param>
/// <param name="UserId">The user it acted for.</param>
/// <param name="At">When, UTC.</param>
public sealed record ApiKeyRevoked(Guid ApiKeyId, Guid UserId, DateTime At) : DomainEvent(At);
