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

    private const int AtOnce = 500;

    public static async Task<StuckList> Of(
        ReviewFacts facts,
        IReadOnlyList<OpenOpportunity> open,
        OpenTerms terms,
        CrmDbContext db,
        CancellationToken stop)
    {
        var stages = await db.Set<Stage>().AsNoTracking().ToDictionaryAsync(stage => stage.Id, stop);
        List<Verdict> stuck = [];
        foreach (var opportunity in open)
        {
            if (Judge(opportunity, stages[opportunity.StageId], terms, facts) is { } verdict)
            {
                stuck.Add(verdict);
            }
        }

        return new StuckList(
            await Describe(await Longest(stuck, facts.Period, db, stop), stages, facts.Period, db, stop),
            stuck.Count,
            WeekFigures.Amount(stuck.Sum(verdict => verdict.Opportunity.BaseUnits)));
    }

    /// <summary>One that is quiet has been so since its last change at most; the last contact may be later, and is looked up in the end.</summary>
    private static Verdict? Judge(OpenOpportunity opportunity, Stage stage, OpenTerms terms, ReviewFacts facts)
    {
        var usual = facts.Workspace.NoActivityDays;
        if (stage.TimeLimitDays is { } limit && opportunity.InStageSince < facts.Period.DaysAgo(limit))
        {
            return new Verdict(opportunity, opportunity.InStageSince, limit, StuckReason.OverStageLimit);
        }

        if (terms.IsQuiet(opportunity))
        {
            return new Verdict(opportunity, opportunity.LastChangedAt, usual, StuckReason.NoActivity);
        }

        return opportunity.WasPushedTwice
            ? new Verdict(opportunity, opportunity.InStageSince, stage.TimeLimitDays ?? usual, StuckReason.PushedTwice)
            : null;
    }

    /// <summary>The last contacts of the quiet ones are read bit by bit, only until none of the rest can be among the longest.</summary>
    private static async Task<List<Verdict>> Longest(List<Verdict> stuck, ReviewPeriod period, CrmDbContext db, CancellationToken stop)
    {
        var longest = Sorted(stuck.Where(verdict => verdict.Reason != StuckReason.NoActivity), period);
        var quiet = new PriorityQueue<Verdict, DateTime>(
            stuck.Where(verdict => verdict.Reason == StuckReason.NoActivity).Select(verdict => (verdict, verdict.Since)));
        while (quiet.Count > 0 && (longest.Count < MostListed || period.DaysSince(quiet.Peek().Since) >= period.DaysSince(longest[^1].Since)))
        {
            List<Verdict> some = [.. Enumerable.Range(0, Math.Min(AtOnce, quiet.Count)).Select(_ => quiet.Dequeue())];
            var contacts = await OpenTerms.LastContacts(some.ConvertAll(verdict => verdict.Opportunity.Id), period, db, stop);
            longest = Sorted(longest.Concat(some.Select(verdict => verdict.HeardOf(contacts.GetValueOrDefault(verdict.Opportunity.Id)))), period);
        }

        return longest;
    }

    private static List<Verdict> Sorted(IEnumerable<Verdict> verdicts, ReviewPeriod period) =>
    [
        .. verdicts
            .OrderByDescending(verdict => period.DaysSince(verdict.Since))
            .ThenByDescending(verdict => verdict.Opportunity.BaseUnits)
            .ThenBy(verdict => verdict.Opportunity.Id)
            .Take(MostListed),
    ];

    private static async Task<IReadOnlyList<StuckOpportunity>> Describe(
        List<Verdict> verdicts,
        Dictionary<Guid, Stage> stages,
        ReviewPeriod period,
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
                period.DaysSince(verdict.Since),
                verdict.Limit,
                verdict.Reason);
        })];
    }

    private readonly record struct Verdict(OpenOpportunity Opportunity, DateTime Since, int Limit, StuckReason Reason)
    {
        public Verdict HeardOf(DateTime contact) => contact > Since ? this with { Since = contact } : this;
    }
}
