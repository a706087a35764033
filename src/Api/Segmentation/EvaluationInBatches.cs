using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Segmentation;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Segmentation;

/// <summary>
/// Evaluates all customers of a caller, batch by batch in the order of their ids. The placements of a batch and how far the run is are
/// one transaction, so that a run that was cut off anywhere goes on with the next batch.
/// </summary>
internal sealed class EvaluationInBatches(Guid evaluationId, IServiceProvider services)
{
    /// <summary>Longer than a batch ever takes; another node takes over after that.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private readonly TimeProvider _clock = services.GetRequiredService<TimeProvider>();

    /// <summary>Runs to the end; tells how far it is after each batch.</summary>
    public async Task Run(Action<TierEvaluation>? tell, CancellationToken stop)
    {
        try
        {
            TierEvaluation evaluation;
            do
            {
                evaluation = await Evaluate(stop);
                tell?.Invoke(evaluation);
            }
            while (evaluation.FinishedAt is null);
        }
        catch (RuleException refused)
        {
            await Finish(refused.Message, stop);
        }
    }

    /// <summary>Ends it, unless it has ended.</summary>
    public async Task Finish(string problem, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        if (await db.Set<TierEvaluation>().SingleOrDefaultAsync(known => known.Id == evaluationId && known.FinishedAt == null, stop) is { } evaluation)
        {
            evaluation.Finish(problem, _clock.UtcNow());
            await db.SaveChangesAsync(stop);
        }
    }

    private async Task<TierEvaluation> Evaluate(CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var begun = await db.Set<TierEvaluation>().AsNoTracking().SingleAsync(known => known.Id == evaluationId, stop);
        if (begun.FinishedAt is not null)
        {
            return begun;
        }

        var caller = await CallerOf(begun, db, stop);
        var customerIds = await TierCandidates.After(begun.LastCustomerId, db, caller, stop);
        var findings = await Place(begun, customerIds, db, caller, stop);
        var evaluation = await db.Set<TierEvaluation>().AsTracking().SingleAsync(known => known.Id == evaluationId, stop);
        Note(evaluation, findings, customerIds);
        await db.SaveAs(caller, stop);
        await transaction.CommitAsync(stop);
        return evaluation;
    }

    private static async Task<IReadOnlyList<TierFinding>> Place(
        TierEvaluation evaluation,
        IReadOnlyList<Guid> customerIds,
        CrmDbContext db,
        Caller caller,
        CancellationToken stop)
    {
        var rules = await db.Set<TierRuleSet>().AsNoTracking().SingleAsync(set => set.Id == evaluation.RuleSetId, stop);
        List<TierFinding> found = [];
        await foreach (var findings in new TierSurvey(db, rules.Rules, evaluation.AsOf).Of(customerIds, stop))
        {
            await new TierPlacement(db, caller, rules.Id, evaluation.At).Store(findings, stop);
            found.AddRange(findings);
        }

        return found;
    }

    private void Note(TierEvaluation evaluation, IReadOnlyList<TierFinding> findings, IReadOnlyList<Guid> customerIds)
    {
        EvaluateTiers.Count(evaluation, findings);
        if (customerIds.Count < TierSurvey.BatchSize)
        {
            evaluation.Finish(null, _clock.UtcNow());
        }
        else
        {
            evaluation.Advance(customerIds[^1], Lease, _clock.UtcNow());
        }
    }

    /// <summary>Who started it, with the rights of now.</summary>
    private static async Task<Caller> CallerOf(TierEvaluation evaluation, CrmDbContext db, CancellationToken stop)
    {
        var userName = await db.Set<User>().Where(user => user.Id == evaluation.OwnerId).Select(user => user.UserName).SingleAsync(stop);
        return await Callers.Find(db, userName, stop) ?? throw new NotFound(nameof(User), evaluation.OwnerId).AsException();
    }
}
