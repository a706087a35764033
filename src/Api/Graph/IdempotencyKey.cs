namespace CrmGraph.Api.Graph;

/// <summary>Remembers what a mutation with this key of this caller answered with.</summary>
internal sealed class IdempotencyKey
{
    /// <summary>A client's key may be this long; the column has room for the mutation's name beside it.</summary>
    public const int LongestClientKey = 200;

    public Guid CallerId { get; init; }

    /// <summary>The mutation and the client's key.</summary>
    public required string Key { get; init; }

    /// <summary>The entity; empty where the mutation answered with something else.</summary>
    public Guid EntityId { get; set; }

    /// <summary>The answer as JSON, where it is no entity.</summary>
    public string? Answer { get; set; }

    public DateTime UsedAt { get; init; }
}
