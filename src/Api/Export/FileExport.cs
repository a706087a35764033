using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation.Exports;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Export;

/// <summary>
/// Reads a list page by page in the name of who asked, with the rights of that moment, and makes the file. Each page begins after the
/// last row of the one before it, so that no row is lost or comes twice however the list grows meanwhile.
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
            using (var rows = folder.OpenRows(runId, run.SafeBytes))
            {
                while (run is { FinishedAt: null, Cursor: not null } or { FinishedAt: null, Done: 0 })
                {
                    run = await Gather(run, rows, stop);
                    tell?.Invoke(run);
                    if (run.Cursor is null)
                    {
                        break;
                    }
                }
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

    private async Task<ExportRun> Gather(ExportRun run, FileStream rows, CancellationToken stop)
    {
        var (cursor, count, withoutConsent, withdrawn) = (run.Cursor, 0, 0, 0);
        for (var page = 0; page < PagesAtOnce && (page == 0 || cursor is not null); page++)
        {
            await using var scope = services.CreateAsyncScope();
            var question = new ListPageQuestion(run.List, run.Query, run.Variables, run.Language, await CallerOf(run, scope.ServiceProvider, stop)) { After = cursor };
            var read = await ListPage.Read(question, scope.ServiceProvider, stop);
            var agreed = await AgreedRows.Of(read.Rows, run, scope.ServiceProvider.GetRequiredService<CrmDbContext>(), stop);
            KeptRows.Append(rows, agreed.Rows, run.Columns);
            (cursor, count) = (read.Next, count + read.Rows.Count);
            (withoutConsent, withdrawn) = (withoutConsent + agreed.WithoutConsent, withdrawn + agreed.Withdrawn);
        }

        await rows.FlushAsync(stop);
        var safe = rows.Position;
        return await Change(Note, stop, run.Done);

        void Note(ExportRun known)
        {
            known.Advance(count, cursor, safe, Lease, _clock.UtcNow());
            known.LeaveOut(withoutConsent, withdrawn);
        }
    }

    private void WriteFile(ExportRun run)
    {
        // A file with its last name is whole.
        var path = folder.FileOf(runId);
        var draft = $"{path}.tmp";
        using (var file = File.Create(draft))
        {
            ExportFile.Write(run, KeptRows.Read(folder.RowsOf(runId)), file);
        }

        File.Move(draft, path, overwrite: true);
    }

    private static async Task<Caller> CallerOf(ExportRun run, IServiceProvider scope, CancellationToken stop)
    {
        var db = scope.GetRequiredService<CrmDbContext>();
        var userName = await db.Set<User>().Where(user => user.Id == run.OwnerId).Select(user => user.UserName).SingleAsync(stop);
        return await Callers.Find(db, userName, stop) ?? throw new NotFound(nameof(User), run.OwnerId).AsException();
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

    private async Task<ExportRun> Change(Action<ExportRun> change, CancellationToken stop, int? done = null)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        var run = await db.Set<ExportRun>().SingleAsync(known => known.Id == runId, stop);
        if (done is { } known && run.Done != known)
        {
            throw new StaleVersion(known, run.Done).AsException();
        }

        change(run);
        await db.SaveChangesAsync(stop);
        return run;
    }
}
