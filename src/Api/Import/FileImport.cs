using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Import.Rows;
using CrmGraph.Api.Import.Tables;
using CrmGraph.Api.Live;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Import;

/// <summary>
/// Brings a file chunk by chunk. The records of a chunk, its refusals and how far the run is are one transaction, so that an import
/// that was cut off anywhere goes on with the next chunk.
/// </summary>
internal sealed class FileImport(Guid runId, string path, IServiceProvider services)
{
    /// <summary>Longer than a chunk ever takes; another node takes over after that.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private readonly TimeProvider _clock = services.GetRequiredService<TimeProvider>();
    private readonly PassedKeys _passed = new();

    /// <summary>Runs to the end, or until somebody else ends it; tells how many rows are done after each chunk.</summary>
    public async Task Run(Action<ImportRun>? tell, CancellationToken stop)
    {
        try
        {
            var run = await Change(Count, stop);
            using var table = TableFile.Open(path);
            table.ReadFilled();
            var map = new ColumnMap(run.Columns);
            for (var row = 0; row < run.Done; row++)
            {
                table.ReadFilled();
            }

            var chunks = new RowChunks(table, map, ImportTargets.Of(run.Kind!.Value));
            while (run.FinishedAt is null && chunks.Next() is { Count: > 0 } rows)
            {
                var isShown = run.Preview.Count < ImportedRow.MostShown;
                run = await Bring(rows.ConvertAll(row => new RowOutcome(row, isShown)), run.Done, stop);
                tell?.Invoke(run);
            }

            await Finish(null, stop);
        }
        catch (RuleException refused) when (refused.Refusal is StaleVersion)
        {
            // Somebody else has ended it or goes on with it.
        }
        catch (RuleException refused)
        {
            await Finish(refused.Message, stop);
        }
    }

    /// <summary>Reads the file once before anything is written: a file that is broken at its end is refused as a whole.</summary>
    private void Count(ImportRun run)
    {
        if (run.Total > 0)
        {
            return;
        }

        using var table = TableFile.Open(path);
        table.ReadFilled();
        var total = 0;
        while (table.ReadFilled())
        {
            total++;
        }

        run.Count(total, _clock.UtcNow());
    }

    private async Task<ImportRun> Bring(List<RowOutcome> rows, int done, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var run = await db.Set<ImportRun>().SingleAsync(known => known.Id == runId, stop);
        if (run.FinishedAt is not null || run.Done != done)
        {
            throw new StaleVersion(done, run.Done).AsException();
        }

        // New leads want somebody to call within a day; everything else is written down as it has long been.
        var origin = scope.ServiceProvider.GetRequiredService<EventOrigin>();
        (origin.Imported, origin.ByUserId) = (run.Kind != ImportKind.Leads, run.ByUserId);
        var caller = await CallerOf(run, db, stop);
        await Decide(new Chunk(rows, run, _passed, db, caller, await db.Workspace(stop), _clock.UtcNow()), stop);
        await db.SaveAs(caller, stop);
        await transaction.CommitAsync(stop);
        return run;
    }

    private static async Task Decide(Chunk chunk, CancellationToken stop)
    {
        foreach (var outcome in chunk.Rows)
        {
            outcome.Try(outcome.Row.Check);
        }

        await ImportTargets.Of(chunk.Run.Kind!.Value).Bring(chunk, stop);
        var rejects = chunk.Rows
            .Where(outcome => outcome.Refusal is not null)
            .Select(outcome => ImportReject.Of(chunk.Run.Id, outcome.Row.Line, outcome.Refusal!, outcome.Row.Values))
            .ToList();
        chunk.Db.AddRange(rejects);
        var corrections = chunk.Rows.SelectMany(outcome => outcome.Corrections.Select(cell => (outcome.Row.Line, Cell: cell))).ToList();
        chunk.Db.AddRange(corrections
            .Take(ImportCorrection.MostKept - chunk.Run.Corrected)
            .Select(corrected => ImportCorrection.Of(chunk.Run.Id, corrected.Line, corrected.Cell)));
        var known = chunk.Rows.Count(outcome => outcome.IsKnown);
        var first = chunk.Rows
            .Where(outcome => outcome.Values is { Count: > 0 })
            .Select(outcome => new ImportedRow(outcome.Row.Line, outcome.Values!));
        chunk.Run.Take(
            new ImportChunk(chunk.Rows.Count - known - rejects.Count, known, rejects.Count, [.. first]) { Corrected = corrections.Count },
            Lease,
            chunk.Now);
    }

    /// <summary>Who started it, with the rights of now.</summary>
    private static async Task<Caller> CallerOf(ImportRun run, CrmDbContext db, CancellationToken stop)
    {
        var userName = await db.Set<User>().Where(user => user.Id == run.ByUserId).Select(user => user.UserName).SingleAsync(stop);
        var caller = await Callers.Find(db, userName, stop) ?? throw new NotAllowed(Role.Manager).AsException();
        caller.DemandWriter<ImportRun>();
        return caller;
    }

    private Task<ImportRun> Finish(string? problem, CancellationToken stop) => Change(
        run =>
        {
            // Whoever cancelled it has the last word.
            if (run.FinishedAt is null)
            {
                run.Finish(problem, _clock.UtcNow());
            }
        },
        stop);

    private async Task<ImportRun> Change(Action<ImportRun> change, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        var run = await db.Set<ImportRun>().SingleAsync(known => known.Id == runId, stop);
        change(run);
        await db.SaveChangesAsync(stop);
        return run;
    }
}
