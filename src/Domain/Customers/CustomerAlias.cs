namespace CrmGraph.Domain.Customers;

/// <summary>What remains of a record that was merged into another one: its id, its numbers and its name, so that all of them still lead to the customer.</summary>
public sealed class CustomerAlias : Entity
{
    private CustomerAlias()
    {
    }

    /// <summary>The customer it leads to.</summary>
    public Guid CustomerId { get; private init; }

    /// <summary>The number the record had; it is never used again.</summary>
    public int Number { get; private init; }

    /// <summary>The id the record had in the system it was imported from; null when it was entered here.</summary>
    public string? ExternalId { get; private init; }

    /// <summary>The name the record had.</summary>
    public string Name { get; private init; } = "";

    /// <summary>When it was merged, UTC.</summary>
    public DateTime MergedAt { get; private init; }

    /// <summary>Who merged it.</summary>
    public Guid ByUserId { get; private init; }

    /// <summary>It keeps the id of the record that goes.</summary>
    public static CustomerAlias Of(Customer merged, Guid customerId, DateTime now, Guid by) => new()
    {
        Id = merged.Id,
        CustomerId = customerId,
        Number = merged.Number,
        ExternalId = merged.ExternalId,
        Name = merged.Name,
        MergedAt = Checked.Instant(now),
        ByUserId = by,
    };
}
