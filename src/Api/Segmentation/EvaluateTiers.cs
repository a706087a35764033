using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Segmentation;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Segmentation;

/// <summary>Whose tiers are evaluated, and on which day.</summary>
/// <param name="CustomerIds">The customers; all that the caller may change when left out.</param>
/// <param name="AsOf">
/// The day the rules are applied on; today when left out. A customer that was placed for a later day already keeps its tier of
/// today, and the past day is filled in its history.
/// </param>
internal sealed record EvaluateTiersInput([NodeId<Customer>] IReadOnlyList<Guid>? CustomerIds, DateOnly? AsOf);

/// <summary>
/// Applies the tier rules to customers and stores each verdict with its evidence. Up to 2,000 customers are done when it answers: all of
/// them or, when it fails, none. More are done in the background, a batch at a time; <c>tierEvaluationProgress</c> tells how far it is.
/// </summary>
internal static class EvaluateTiers
{
    /// <summary>Evaluates now what is a batch, and leaves more to the background.</summary>
    public static async Task<TierEvaluation> Ask(EvaluateTiersInput input, RequestContext context)
    {
        var (db, caller, clock, stop) = (context.Db(), context.Writer(), context.Clock(), context.Stop);
        var customerIds = await TierCandidates.Chosen(input.CustomerIds, db, caller, stop);
        if (customerIds.Count <= TierSurvey.BatchSize || input.CustomerIds is not null)
        {
            return await Run(input, db, caller, clock, stop);
        }

        var now = clock.UtcNow();
        var asOf = await EvaluationDay.Of(input.AsOf, now, db, stop);
        var evaluation = TierEvaluation.Start(asOf, (await db.TierRulesInUse(stop)).Id, customerIds.Count, now, caller.UserId);
        db.Add(evaluation);
        await db.SaveAs(caller, stop);
        context.Services.GetRequiredService<TierEvaluationWorker>().Wake();
        return evaluation;
    }

    /// <summary>Evaluates them all in one transaction.</summary>
    public static async Task<TierEvaluation> Run(
        EvaluateTiersInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var now = clock.UtcNow();
        var asOf = await EvaluationDay.Of(input.AsOf, now, db, stop);
        var rules = await db.TierRulesInUse(stop);
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(stop) : null;
        var customerIds = await TierCandidates.Chosen(input.CustomerIds, db, caller, stop);
        var evaluation = TierEvaluation.Start(asOf, rules.Id, customerIds.Count, now, caller.UserId);
        var survey = new TierSurvey(db, rules.Rules, asOf);
        await foreach (var findings in survey.Of(customerIds, stop))
        {
            Count(evaluation, findings);
            await new TierPlacement(db, caller, rules.Id, now).Store(findings, stop);
        }

        evaluation.Finish(null, now);
        db.Add(evaluation);
        await db.SaveAs(caller, stop);
        if (own is not null)
        {
            await own.CommitAsync(stop);
        }

        return evaluation;
    }

    /// <summary>Counts what was found about some customers.</summary>
    public static void Count(TierEvaluation evaluation, IReadOnlyList<TierFinding> findings)
    {
        foreach (var finding in findings)
        {
            if (finding.Verdict is null)
            {
                evaluation.CountPinned();
            }
            else
            {
                evaluation.Count(finding.Moves);
            }
        }
    }
}
