using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>Open opportunities over their stage's time limit, with nothing recorded for a while, or put off again and again.</summary>
internal static class ReviewStuck
{
    /// <summary>A list longer than this is not read; the total says how many there are.</summary>
    private const int MostListed = 30;

    public static async Task<StuckList> Of(
        ReviewFacts facts,
        IReadOnlyList<OpenOpportunity> open,
        OpenTerms terms,
        CrmDbContext db,
        CancellationToken stop)
    {
        var stages = await db.Set<Stage>().AsNoTracking().ToDictionaryAsync(stage => stage.Id, stop);
        var stuck = open
            .Select(opportunity => Judge(opportunity, stages[opportunity.StageId], terms, facts))
            .OfType<Verdict>()
            .OrderByDescending(verdict => verdict.Days)
            .ThenByDescending(verdict => verdict.Opportunity.BaseUnits)
            .ThenBy(verdict => verdict.Opportunity.Id)
            .ToList();
        return new StuckList(
            await Describe([.. stuck.Take(MostListed)], stages, db, stop),
            stuck.Count,
            WeekFigures.Amount(stuck.Sum(verdict => verdict.Opportunity.BaseUnits)));
    }

    private static Verdict? Judge(OpenOpportunity opportunity, Stage stage, OpenTerms terms, ReviewFacts facts)
    {
        var period = facts.Period;
        var days = period.Days(opportunity.InStageSince, period.Seen);
        if (stage.TimeLimitDays is { } limit && days > limit)
        {
            return new Verdict(opportunity, days, limit, StuckReason.OverStageLimit);
        }

        var quiet = terms.QuietDays(opportunity, period);
        if (quiet > facts.Workspace.NoActivityDays)
        {
            return new Verdict(opportunity, quiet, facts.Workspace.NoActivityDays, StuckReason.NoActivity);
        }

        return terms.WasPushedTwice(opportunity)
            ? new Verdict(opportunity, days, stage.TimeLimitDays ?? facts.Workspace.NoActivityDays, StuckReason.PushedTwice)
            : null;
    }

    private static async Task<IReadOnlyList<StuckOpportunity>> Describe(
        List<Verdict> verdicts,
        Dictionary<Guid, Stage> stages,
        CrmDbContext db,
        CancellationToken stop)
    {
        var ids = verdicts.ConvertAll(verdict => verdict.Opportunity.Id);
        var names = await (
            from opportunity in db.Set<Opportunity>()
            where ids.Contains(opportunity.Id)
            join owner in db.Set<User>() on opportunity.OwnerId equals owner.Id
            join customer in db.Set<Customer>() on opportunity.CustomerId equals (Guid?)customer.Id into customers
            from customer in customers.DefaultIfEmpty()
            select new { opportunity.Id, opportunity.Number, opportunity.Title, Owner = owner.Name, Customer = customer == null ? null : customer.Name })
            .ToDictionaryAsync(named => named.Id, stop);
        return [.. verdicts.Select(verdict =>
        {
            var named = names[verdict.Opportunity.Id];
            var stage = stages[verdict.Opportunity.StageId];
            return new StuckOpportunity(
                named.Id,
                named.Number,
                named.Title,
                named.Customer,
                named.Owner,
                stage.NameZh,
                stage.NameEn,
                WeekFigures.Amount(verdict.Opportunity.BaseUnits),
                verdict.Days,
                verdict.Limit,
                verdict.Reason);
        })];
    }

    private sealed record Verdict(OpenOpportunity Opportunity, int Days, int Limit, StuckReason Reason);
}
