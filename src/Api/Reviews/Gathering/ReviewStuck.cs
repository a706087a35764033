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
            .ToList();
        var longest = stuck
            .OrderByDescending(verdict => verdict.Days)
            .ThenByDescending(verdict => verdict.Opportunity.BaseUnits)
            .ThenBy(verdict => verdict.Opportunity.Id)
            .Take(MostListed);
        return new StuckList(
            await Describe([.. longest], stages, db, stop),
            stuck.Count,
            WeekFigures.Amount(stuck.Sum(verdict => verdict.Opportunity.BaseUnits)));
    }

    private static Verdict? Judge(OpenOpportunity opportunity, Stage stage, OpenTerms terms, ReviewFacts facts)
    {
        var period = facts.Period;
        if (stage.TimeLimitDays is { } limit && opportunity.InStageSince < period.DaysAgo(limit))
        {
            return new Verdict(opportunity, period.DaysSince(opportunity.InStageSince), limit, StuckReason.OverStageLimit);
        }

        var usual = facts.Workspace.NoActivityDays;
        var heard = terms.LastHeardOf(opportunity);
        if (heard < period.DaysAgo(usual))
        {
            return new Verdict(opportunity, period.DaysSince(heard), usual, StuckReason.NoActivity);
        }

        return terms.WasPushedTwice(opportunity)
            ? new Verdict(opportunity, period.DaysSince(opportunity.InStageSince), stage.TimeLimitDays ?? usual, StuckReason.PushedTwice)
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
