namespace CrmGraph.Domain.Automation.Imports;

/// <summary>One run of an import, so that it goes on where it stopped and others can watch how far it is.</summary>
public sealed class ImportRun : Entity
{
    private ImportRun()
    {
    }

    /// <summary>Where the data comes from: the name of a file or of a folder.</summary>
    public string Source { get; private init; } = "";

    /// <summary>What the rows of the file become; null for a whole data set from the command line.</summary>
    public ImportKind? Kind { get; private init; }

    /// <summary>Whether it only says what would become of the file, and writes none of it.</summary>
    public bool IsDryRun { get; private init; }

    /// <summary>What is done with a row whose record is here already.</summary>
    public DuplicateHandling Duplicates { get; private init; }

    /// <summary>In whose name it runs; null for a whole data set.</summary>
    public Guid? ByUserId { get; private init; }

    /// <summary>The columns of the file in their order, and what each fills.</summary>
    public IReadOnlyList<ImportColumn> Columns { get; private init; } = [];

    /// <summary>How many rows there are; 0 until they are counted.</summary>
    public int Total { get; private set; }

    /// <summary>How many of them are done, those that were here already included.</summary>
    public int Done { get; private set; }

    /// <summary>How many became new records, or would in a dry run.</summary>
    public int Brought { get; private set; }

    /// <summary>How many were passed over because their record was here already.</summary>
    public int Known { get; private set; }

    /// <summary>How many were refused; each is listed with its line and reason.</summary>
    public int Rejected { get; private set; }

    /// <summary>How many values were taken otherwise than they are written, or would be; the first 10,000 are listed with line and column.</summary>
    public int Corrected { get; private set; }

    /// <summary>The first rows as they became records, or would.</summary>
    public IReadOnlyList<ImportedRow> Preview { get; private set; } = [];

    /// <summary>When it began, UTC.</summary>
    public DateTime StartedAt { get; private init; }

    /// <summary>When it ended, UTC; null while it runs.</summary>
    public DateTime? FinishedAt { get; private set; }

    /// <summary>Why it ended early; null when it did not.</summary>
    public string? Problem { get; private set; }

    /// <summary>Until when a server works on it, UTC; after this another one takes it up.</summary>
    public DateTime? LeasedUntil { get; private set; }

    /// <summary>Starts the import of a whole data set, whose records are counted already.</summary>
    public static ImportRun Start(string source, int total, DateTime now) => Begin(new ImportRun
    {
        Id = Guid.CreateVersion7(),
        Source = Checked.Required(source, "source"),
        Total = total,
        StartedAt = Checked.Instant(now),
    });

    /// <summary>Starts the import of a file.</summary>
    public static ImportRun Start(ImportOrder order, DateTime now) => Begin(new ImportRun
    {
        Id = order.Id,
        Source = Checked.Required(order.Source, "file"),
        Kind = order.Kind,
        IsDryRun = order.IsDryRun,
        Duplicates = order.Duplicates,
        ByUserId = order.ByUserId,
        Columns = order.Columns,
        StartedAt = Checked.Instant(now),
    });

    /// <summary>So many rows there are.</summary>
    public void Count(int total, DateTime now)
    {
        Total = total;
        Tell(now);
    }

    /// <summary>So many more records are done.</summary>
    public void Advance(int count, DateTime now)
    {
        Done += count;
        Tell(now);
    }

    /// <summary>A chunk of rows is done; told in the transaction that writes their records.</summary>
    /// <param name="chunk">What became of them.</param>
    /// <param name="lease">For how much longer the server keeps the run.</param>
    /// <param name="now">When.</param>
    public void Take(ImportChunk chunk, TimeSpan lease, DateTime now)
    {
        CheckRunning();
        (Brought, Known, Rejected) = (Brought + chunk.Brought, Known + chunk.Known, Rejected + chunk.Rejected);
        Corrected += chunk.Corrected;
        if (Preview.Count < ImportedRow.MostShown && chunk.First.Count > 0)
        {
            Preview = [.. Preview.Concat(chunk.First).Take(ImportedRow.MostShown)];
        }

        LeasedUntil = Checked.Instant(now) + lease;
        Advance(chunk.Rows, now);
    }

    /// <summary>It has come to its end.</summary>
    /// <param name="problem">Why it ended early; null when all is done.</param>
    /// <param name="now">When.</param>
    public void Finish(string? problem, DateTime now)
    {
        CheckRunning();
        (Problem, FinishedAt, LeasedUntil) = (problem, Checked.Instant(now), null);
        Tell(now);
    }

    /// <summary>The first rows are about somebody whose data is erased.</summary>
    public void ForgetPreview() => Preview = [];

    private static ImportRun Begin(ImportRun run)
    {
        run.Tell(run.StartedAt);
        return run;
    }

    private void CheckRunning()
    {
        if (FinishedAt is { } at)
        {
            throw new ImportFinished(Id, at).AsException();
        }
    }

    private void Tell(DateTime now) => Raise(new ImportProgressed(Id, Done, Total, FinishedAt is not null, Problem is not null, Checked.Instant(now)));
}

public sealed record ImportProgressed(Guid ImportRunId, int Done, int Total, bool IsFinished, bool HasFailed, DateTime At) : DomainEvent(At);
