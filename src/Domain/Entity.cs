namespace CrmGraph.Domain;

/// <summary>Something with an identity that remembers what happened to it until the change is saved.</summary>
public abstract class Entity
{
    private readonly List<DomainEvent> _events = [];

    /// <summary>The unique id, a version 7 GUID made before the insert.</summary>
    public Guid Id { get; protected init; }

    /// <summary>Counts the changes of this record; send the version you read with every update.</summary>
    public int Version { get; private set; }

    /// <summary>What happened to this record since it was loaded.</summary>
    public IReadOnlyList<DomainEvent> Events => _events;

    public void ForgetEvents() => _events.Clear();

    /// <summary>Called once per saved change by the write path.</summary>
    public void BumpVersion() => Version++;

    /// <summary>Refuses with <see cref="StaleVersion"/> when the caller decided on an older version than this one.</summary>
    public void CheckVersion(int read)
    {
        if (read != Version)
        {
            throw new StaleVersion(read, Version).AsException();
        }
    }

    protected void Raise(DomainEvent happened) => _events.Add(happened);
}

/// <summary>A fact, named in the past tense, carrying ids and values and never a live entity.</summary>
/// <param name="At">When it happened, UTC.</param>
public abstract record DomainEvent(DateTime At)
{
    /// <summary>Users who saw the record until this happened, for another reason than being in its owner's line.</summary>
    public virtual IReadOnlyList<Guid> SightLostBy => [];
}
