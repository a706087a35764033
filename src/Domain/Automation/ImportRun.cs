namespace CrmGraph.Domain.Automation;

/// <summary>One run of an import, so that others can watch how far it is.</summary>
public sealed class ImportRun : Entity
{
    private ImportRun()
    {
    }

    /// <summary>Where the data comes from, for example the name of a folder.</summary>
    public string Source { get; private init; } = "";

    /// <summary>How many records there are to bring.</summary>
    public int Total { get; private init; }

    /// <summary>How many of them are done, those that were here already included.</summary>
    public int Done { get; private set; }

    /// <summary>When it began, UTC.</summary>
    public DateTime StartedAt { get; private init; }

    /// <summary>When it ended, UTC; null while it runs.</summary>
    public DateTime? FinishedAt { get; private set; }

    /// <summary>Why it ended early; null when it did not.</summary>
    public string? Problem { get; private set; }

    public static ImportRun Start(string source, int total, DateTime now)
    {
        var run = new ImportRun
        {
            Id = Guid.CreateVersion7(),
            Source = Checked.Required(source, "source"),
            Total = total,
            StartedAt = Checked.Instant(now),
        };
        run.Tell(run.StartedAt);
        return run;
    }

    /// <summary>So many more records are done.</summary>
    public void Advance(int count, DateTime now)
    {
        Done += count;
        Tell(now);
    }

    /// <summary>It has come to its end.</summary>
    /// <param name="problem">Why it ended early; null when all is done.</param>
    /// <param name="now">When.</param>
    public void Finish(string? problem, DateTime now)
    {
        (Problem, FinishedAt) = (problem, Checked.Instant(now));
        Tell(now);
    }

    private void Tell(DateTime now) => Raise(new ImportProgressed(Id, Done, Total, FinishedAt is not null, Problem is not null, Checked.Instant(now)));
}

public sealed record ImportProgressed(Guid ImportRunId, int Done, int Total, bool IsFinished, bool HasFailed, DateTime At) : DomainEvent(At);
