namespace CrmGraph.Api.Live;

/// <summary>One thing that happened, as a row of the transaction in which it happened: outbox, timeline and live feed in one.</summary>
internal sealed class EventRecord
{
    public required Guid Id { get; init; }

    /// <summary>Its place in the one order that every reader sees, without gaps; null until the transaction commits.</summary>
    public long? Sequence { get; init; }

    /// <summary>Its place among the events of its transaction.</summary>
    public required int Position { get; init; }

    /// <summary>The name of the event, for example OpportunityMoved.</summary>
    public required string Type { get; init; }

    /// <summary>What it happened to, for example Opportunity.</summary>
    public required string Subject { get; init; }

    public required Guid SubjectId { get; init; }

    /// <summary>The version of the subject that this change made.</summary>
    public required int SubjectVersion { get; init; }

    public Guid? PipelineId { get; init; }

    /// <summary>The customer in whose timeline it stands; null where it is about none.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The subject's owner after the change.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>The subject's team after the change.</summary>
    public Guid? TeamId { get; init; }

    /// <summary>The owner before, where the change replaced one.</summary>
    public Guid? OwnerBefore { get; init; }

    /// <summary>The team before, where the change replaced one.</summary>
    public Guid? TeamBefore { get; init; }

    /// <summary>Users who saw the subject until then for another reason; null for nobody.</summary>
    public IReadOnlyList<Guid>? SightLostBy { get; init; }

    /// <summary>The event's ids and values as JSON.</summary>
    public required string Body { get; init; }

    /// <summary>When it happened, UTC.</summary>
    public required DateTime At { get; init; }

    public Guid? ByUserId { get; init; }

    /// <summary>Written by an import or with the demo data: reactions skip it.</summary>
    public bool Imported { get; init; }
}
