namespace CrmGraph.Api.Graph;

/// <summary>Remembers which entity a mutation with this key of this caller answered with.</summary>
internal sealed class IdempotencyKey
{
    /// <summary>A client's key may be this long; the column has room for the mutation's name beside it.</summary>
    public const int LongestClientKey = 200;

    public Guid CallerId { get; init; }

    /// <summary>The mutation and the client's key.</summary>
    public required string Key { get; init; }

    public Guid EntityId { get; set; }

    public DateTime UsedAt { get; init; }
}
