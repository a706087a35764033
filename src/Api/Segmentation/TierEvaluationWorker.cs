using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Live;
using CrmGraph.Domain.Segmentation;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Segmentation;

/// <summary>Does the large evaluations that wait, one after the other; those that a crash left behind as well.</summary>
internal sealed partial class TierEvaluationWorker(IServiceProvider services, TimeProvider clock, ILogger<TierEvaluationWorker> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private readonly Bell _bell = new();

    /// <summary>There is a new one.</summary>
    public void Wake() => _bell.Ring();

    public override void Dispose()
    {
        _bell.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Endless.Run(
        async stop =>
        {
            foreach (var id in await Waiting(stop))
            {
                await Take(id, stop);
            }

            await _bell.Wait(Interval, stop);
        },
        clock,
        log,
        stoppingToken);

    private async Task<List<Guid>> Waiting(CancellationToken stop)
    {
        var now = clock.UtcNow();
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CrmDbContext>().Set<TierEvaluation>()
            .Where(evaluation => evaluation.FinishedAt == null && (evaluation.LeasedUntil == null || evaluation.LeasedUntil < now))
            .OrderBy(evaluation => evaluation.At)
            .Select(evaluation => evaluation.Id)
            .ToListAsync(stop);
    }

    private async Task Take(Guid id, CancellationToken stop)
    {
        var now = clock.UtcNow();
        if (!await Lease(id, now + EvaluationInBatches.Lease, now, stop))
        {
            return;
        }

        var evaluation = new EvaluationInBatches(id, services);
        try
        {
            await evaluation.Run(null, stop);
        }
        catch (OperationCanceledException)
        {
            // The server stops: the next start goes on at once.
            await Lease(id, null, DateTime.MaxValue, CancellationToken.None);
            throw;
        }
        catch (Exception failure) when (!Unavailability.IsMeantBy(failure))
        {
            Failed(log, failure, id);
            await evaluation.Finish("The evaluation failed unexpectedly; the server's log says why. Evaluating again goes over all customers.", stop);
        }
    }

    /// <summary>Keeps a run for this node, or leaves it to any; whether it was free at that time.</summary>
    private async Task<bool> Lease(Guid id, DateTime? until, DateTime freeAt, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CrmDbContext>().Set<TierEvaluation>()
            .Where(evaluation => evaluation.Id == id && (evaluation.LeasedUntil == null || evaluation.LeasedUntil < freeAt))
            .ExecuteUpdateAsync(evaluation => evaluation.SetProperty(e => e.LeasedUntil, until), stop) == 1;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Tier evaluation {EvaluationId} failed unexpectedly")]
    private static partial void Failed(ILogger log, Exception failure, Guid evaluationId);
}
