using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Automation.Exports;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Export;

/// <summary>
/// Reads a list page by page in the name of who asked, with the rights of that moment, and makes the file. Each page begins after the
/// last row of the one before it; then the list is looked through once more for rows that changed their place meanwhile.
/// </summary>
internal sealed class FileExport(Guid runId, ExportFolder folder, IServiceProvider services)
{
    /// <summary>Longer than some pages ever take; another node takes over after that.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private const int PagesAtOnce = 10;

    private readonly TimeProvider _clock = services.GetRequiredService<TimeProvider>();

    /// <summary>Runs to the end, or until somebody else ends it; tells how many rows are read after each step.</summary>
    public async Task Run(Action<ExportRun>? tell, CancellationToken stop)
    {
        try
        {
            var run = await Change(_ => { }, stop);
            using (var rows = new GatheredRows(folder.OpenRows(runId, run.SafeBytes), run.Columns))
            {
                run = await Gather(run, rows, tell, stop);
            }

            if (run.FinishedAt is null)
            {
                WriteFile(run);
                await Finish(null, stop);
            }
        }
        catch (RuleException refused) when (refused.Refusal is StaleVersion or ExportFinished)
        {
            // Somebody else has ended it or goes on with it.
        }
        catch (RuleException refused)
        {
            await Finish(refused.Message, stop);
        }
    }

    /// <remarks>Whoever is cut off in the second walk begins it anew: what it has brought is not missing any more.</remarks>
    private async Task<ExportRun> Gather(ExportRun run, GatheredRows rows, Action<ExportRun>? tell, CancellationToken stop)
    {
        if (run.Cursor is not null || run.Done == 0)
        {
            run = await Walk(run, run.Cursor, keepsPlace: true, (pages, after) => pages.Take(run.Query, after, stop));
        }

        return CompletingQuery.Of(run.Query) is { } query
            ? await Walk(run, null, keepsPlace: false, (pages, after) => pages.TakeMissed(query, after, stop))
            : run;

        async Task<ExportRun> Walk(ExportRun now, string? cursor, bool keepsPlace, Func<ExportedPages, string?, Task<string?>> take)
        {
            var isLast = false;
            while (now.FinishedAt is null && !isLast)
            {
                var pages = new ExportedPages(now, rows, services);
                do
                {
                    cursor = await take(pages, cursor);
                }
                while (cursor is not null && pages.Count < PagesAtOnce);
                now = await Save(now, pages, keepsPlace ? cursor : null, stop);
                tell?.Invoke(now);
                isLast = cursor is null;
            }

            return now;
        }
    }

    private async Task<ExportRun> Save(ExportRun run, ExportedPages pages, string? cursor, CancellationToken stop)
    {
        var safe = await pages.Save(stop);
        return await Change(
            known =>
            {
                if ((known.Done, known.Cursor) != (run.Done, run.Cursor))
                {
                    throw new StaleVersion(run.Done, known.Done).AsException();
                }

                known.Advance(pages.Rows, cursor, safe, Lease, _clock.UtcNow());
                known.LeaveOut(pages.WithoutConsent, pages.Withdrawn);
            },
            stop);
    }

    private void WriteFile(ExportRun run)
    {
        // A file with its last name is whole.
        var path = folder.FileOf(runId);
        var draft = $"{path}.tmp";
        using (var file = File.Create(draft))
        {
            ExportFile.Write(run, GatheredRows.Read(folder.RowsOf(runId)), file);
        }

        File.Move(draft, path, overwrite: true);
    }

    private Task<ExportRun> Finish(string? problem, CancellationToken stop) => Change(
        run =>
        {
            if (run.FinishedAt is null)
            {
                run.Finish(problem, _clock.UtcNow());
            }
        },
        stop);

    private async Task<ExportRun> Change(Action<ExportRun> change, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        var run = await db.Set<ExportRun>().SingleAsync(known => known.Id == runId, stop);
        change(run);
        await db.SaveChangesAsync(stop);
        return run;
    }
}
