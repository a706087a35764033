using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
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

/// <summary>Applies the tier rules to customers and stores each verdict with its evidence: all of them or, when it fails, none.</summary>
internal static class EvaluateTiers
{
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
        var evaluation = TierEvaluation.Start(asOf, rules.Id, now, caller.UserId);
        var survey = new TierSurvey(db, rules.Rules, asOf);
        await foreach (var findings in survey.Of(await TierCandidates.Chosen(input.CustomerIds, db, caller, stop), stop))
        {
            Count(evaluation, findings);
            await new TierPlacement(db, caller, rules.Id, now).Store(findings, stop);
        }

        db.Add(evaluation);
        await db.SaveAs(caller, stop);
        if (own is not null)
        {
            await own.CommitAsync(stop);
        }

        return evaluation;
    }

    private static void Count(TierEvaluation evaluation, IReadOnlyList<TierFinding> findings)
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
