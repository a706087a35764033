using CrmGraph.Domain.Customers;

namespace CrmGraph.Domain.Automation.Exports;

/// <summary>A list on its way into a file, page by page, so that it goes on where it stopped.</summary>
public sealed class ExportRun : Entity
{
    private ExportRun()
    {
    }

    /// <summary>Who asked for it and whose rows it has.</summary>
    public Guid OwnerId { get; private init; }

    /// <summary>The list, as the graph names it.</summary>
    public string List { get; private init; } = "";

    /// <summary>The query for one page.</summary>
    public string Query { get; private init; } = "";

    /// <summary>Its variables as JSON.</summary>
    public string? Variables { get; private init; }

    /// <summary>The columns in their order.</summary>
    public IReadOnlyList<ExportColumn> Columns { get; private init; } = [];

    /// <summary>What the file is.</summary>
    public ExportFormat Format { get; private init; }

    /// <summary>The language of the texts, zh-CN or en.</summary>
    public string Language { get; private init; } = "";

    /// <summary>What the people in it are for; null where it tells of nobody.</summary>
    public ExportPurpose? Purpose { get; private init; }

    /// <summary>On which way they will be reached; NONE where they are not.</summary>
    public ConsentChannel Channel { get; private init; }

    /// <summary>How many rows were left out because somebody in them never agreed to that.</summary>
    public int WithoutConsent { get; private set; }

    /// <summary>How many because somebody took it back.</summary>
    public int Withdrawn { get; private set; }

    /// <summary>How many rows there were when it began.</summary>
    public int Total { get; private init; }

    /// <summary>How many rows are read.</summary>
    public int Done { get; private set; }

    /// <summary>After which row the next page begins; null for the first.</summary>
    public string? Cursor { get; private set; }

    /// <summary>How many bytes of what was read are safe; what lies behind them was never counted.</summary>
    public long SafeBytes { get; private set; }

    /// <summary>When it began, UTC.</summary>
    public DateTime StartedAt { get; private init; }

    /// <summary>When it ended, UTC; null while it runs.</summary>
    public DateTime? FinishedAt { get; private set; }

    /// <summary>Why it ended early; null when it did not.</summary>
    public string? Problem { get; private set; }

    /// <summary>Until when the file can be downloaded, UTC; then it is removed.</summary>
    public DateTime ExpiresAt { get; private init; }

    /// <summary>Until when a server works on it, UTC; after this another one takes it up.</summary>
    public DateTime? LeasedUntil { get; private set; }

    public static ExportRun Start(ExportOrder order, DateTime now)
    {
        var run = new ExportRun
        {
            Id = Guid.CreateVersion7(),
            OwnerId = order.OwnerId,
            List = Checked.Required(order.List, "list"),
            Query = order.Query,
            Variables = order.Variables,
            Columns = order.Columns,
            Format = order.Format,
            Language = order.Language,
            Purpose = order.Use.Purpose,
            Channel = order.Use.Channel,
            Total = order.Total,
            StartedAt = Checked.Instant(now),
            ExpiresAt = Checked.Instant(now) + order.Kept,
        };
        run.Tell(run.StartedAt);
        return run;
    }

    /// <summary>Pages are read and safe.</summary>
    /// <param name="rows">How many rows they have.</param>
    /// <param name="cursor">After which row the next one begins.</param>
    /// <param name="safeBytes">How long the kept rows are now.</param>
    /// <param name="lease">For how much longer the server keeps the run.</param>
    /// <param name="now">When.</param>
    public void Advance(int rows, string? cursor, long safeBytes, TimeSpan lease, DateTime now)
    {
        CheckRunning();
        (Done, Cursor, SafeBytes, LeasedUntil) = (Done + rows, cursor, safeBytes, Checked.Instant(now) + lease);
        Tell(now);
    }

    /// <summary>It has come to its end.</summary>
    /// <param name="problem">Why it ended early; null when the file is whole.</param>
    /// <param name="now">When.</param>
    public void Finish(string? problem, DateTime now)
    {
        CheckRunning();
        (Problem, FinishedAt, LeasedUntil) = (problem, Checked.Instant(now), null);
        Tell(now);
    }

    /// <summary>Rows of the pages were left out.</summary>
    /// <param name="withoutConsent">How many because somebody in them never agreed.</param>
    /// <param name="withdrawn">How many because somebody took it back.</param>
    public void LeaveOut(int withoutConsent, int withdrawn) =>
        (WithoutConsent, Withdrawn) = (WithoutConsent + withoutConsent, Withdrawn + withdrawn);

    private void CheckRunning()
    {
        if (FinishedAt is { } at)
        {
            throw new ExportFinished(Id, at).AsException();
        }
    }

    private void Tell(DateTime now) => Raise(new ExportProgressed(Id, OwnerId, Done, Total, FinishedAt is not null, Problem is not null, Checked.Instant(now)));
}

public sealed record ExportProgressed(Guid ExportRunId, Guid OwnerId, int Done, int Total, bool IsFinished, bool HasFailed, DateTime At) : DomainEvent(At);
