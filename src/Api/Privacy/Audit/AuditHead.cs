namespace CrmGraph.Api.Privacy.Audit;

/// <summary>The single row that knows the end of the audit trail; whoever appends to it holds it until the commit.</summary>
internal sealed class AuditHead
{
    /// <summary>The key of the only row.</summary>
    public const int Only = 1;

    public required int Id { get; init; }

    /// <summary>The number of the last entry.</summary>
    public long Number { get; init; }

    /// <summary>Its hash.</summary>
    public required string Hash { get; init; }
}
