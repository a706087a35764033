using CrmGraph.Domain.Access;

namespace CrmGraph.Api.Access;

/// <summary>A caller with the rights as they were at a place of the feed.</summary>
internal sealed record KnownCaller(Caller Caller, long AsOf);
