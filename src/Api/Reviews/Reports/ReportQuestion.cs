using System.Globalization;
using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Reporting.Reports;

namespace CrmGraph.Api.Reviews.Reports;

/// <summary>What every report is made from: the reader, whose permissions decide, the workspace and the database.</summary>
internal sealed record ReportQuestion(CrmDbContext Db, Caller Caller, Workspace Workspace, TimeProvider Clock, CancellationToken Stop)
{
    private TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(Workspace.TimeZone);

    /// <summary>Today in the workspace.</summary>
    public DateOnly Today => Workspace.LocalDate(Clock.UtcNow());

    public static async Task<ReportQuestion> Of(CrmDbContext db, Caller caller, TimeProvider clock, CancellationToken stop) =>
        new(db, caller, await db.Workspace(stop), clock, stop);

    /// <summary>A moment as the clock on the workspace's wall shows it.</summary>
    public DateTime? Local(DateTime? utc) => utc is { } at ? TimeZoneInfo.ConvertTimeFromUtc(at, Zone) : null;

    /// <summary>A report of the tables. Its time is the whole minute, so that it is the same file for as long.</summary>
    public ReportBook Book(BilingualText title, BilingualText period, params IReadOnlyList<ReportSection> sections)
    {
        var now = Clock.UtcNow();
        var at = TimeZoneInfo.ConvertTime(new DateTimeOffset(now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute))), Zone);
        return new ReportBook(title, period, Workspace.Name, Workspace.BaseCurrency, at, sections);
    }

    /// <summary>The first and last day, as both languages print them.</summary>
    public static BilingualText Days(DateOnly from, DateOnly to)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd} – {to:yyyy-MM-dd}");
        return new(text, text);
    }
}
