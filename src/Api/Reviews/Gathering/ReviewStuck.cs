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
        for (var place = 0; place < open.Count; place++)
        {
            if (Judge(place, open[place], stages[open[place].StageId], terms, facts) is { } verdict)
            {
                stuck.Add(verdict);
            }
        }

        return new StuckList(
            await Describe(await Longest(stuck, open, facts.Period, db, stop), open, stages, facts.Period, db, stop),
            stuck.Count,
            WeekFigures.Amount(stuck.Sum(verdict => open[verdict.Place].BaseUnits)));
    }

    /// <summary>One that is quiet has been so since its last change at most; the last contact may be later, and is looked up in the end.</summary>
    private static Verdict? Judge(int place, in OpenOpportunity opportunity, Stage stage, OpenTerms terms, ReviewFacts facts)
    {
        var usual = facts.Workspace.NoActivityDays;
        if (stage.TimeLimitDays is { } limit && opportunity.InStageSince < facts.Period.DaysAgo(limit))
        {
            return new Verdict(place, opportunity.InStageSince, limit, StuckReason.OverStageLimit);
        }

        if (terms.IsQuiet(opportunity))
        {
            return new Verdict(place, opportunity.LastChangedAt, usual, StuckReason.NoActivity);
        }

        return opportunity.WasPushedTwice
            ? new Verdict(place, opportunity.InStageSince, stage.TimeLimitDays ?? usual, StuckReason.PushedTwice)
            : null;
    }

    /// <summary>The last contacts of the quiet ones are read bit by bit, only until none of the rest can be among the longest.</summary>
    private static async Task<List<Verdict>> Longest(
        List<Verdict> stuck,
        IReadOnlyList<OpenOpportunity> open,
        ReviewPeriod period,
        CrmDbContext db,
        CancellationToken stop)
    {
        var longest = Sorted(stuck.Where(verdict => verdict.Reason != StuckReason.NoActivity), open, period);
        var quiet = new PriorityQueue<Verdict, DateTime>(
            stuck.Where(verdict => verdict.Reason == StuckReason.NoActivity).Select(verdict => (verdict, verdict.Since)));
        while (quiet.Count > 0 && (longest.Count < MostListed || period.DaysSince(quiet.Peek().Since) >= period.DaysSince(longest[^1].Since)))
        {
            List<Verdict> some = [.. Enumerable.Range(0, Math.Min(AtOnce, quiet.Count)).Select(_ => quiet.Dequeue())];
            var contacts = await OpenTerms.LastContacts(some.ConvertAll(verdict => open[verdict.Place].Id), period, db, stop);
            longest = Sorted(longest.Concat(some.Select(verdict => verdict.HeardOf(contacts.GetValueOrDefault(open[verdict.Place].Id)))), open, period);
        }

        return longest;
    }

    private static List<Verdict> Sorted(IEnumerable<Verdict> verdicts, IReadOnlyList<OpenOpportunity> open, ReviewPeriod period) =>
    [
        .. verdicts
            .OrderByDescending(verdict => period.DaysSince(verdict.Since))
            .ThenByDescending(verdict => open[verdict.Place].BaseUnits)
            .ThenBy(verdict => open[verdict.Place].Id)
            .Take(MostListed),
    ];

    private static async Task<IReadOnlyList<StuckOpportunity>> Describe(
        List<Verdict> verdicts,
        IReadOnlyList<OpenOpportunity> open,
        Dictionary<Guid, Stage> stages,
        ReviewPeriod period,
        CrmDbContext db,
        CancellationToken stop)
    {
        var ids = verdicts.ConvertAll(verdict => open[verdict.Place].Id);
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
            var opportunity = open[verdict.Place];
            var named = names[opportunity.Id];
            var stage = stages[opportunity.StageId];
            return new StuckOpportunity(
                named.Id,
                named.Number,
                named.Title,
                named.Customer,
                named.Owner,
                stage.NameZh,
                stage.NameEn,
                WeekFigures.Amount(opportunity.BaseUnits),
                period.DaysSince(verdict.Since),
                verdict.Limit,
                verdict.Reason);
        })];
    }

    /// <param name="Place">That of the opportunity among the open ones.</param>
    /// <param name="Since">Since when it has been stuck.</param>
    /// <param name="Limit">How many days are usual.</param>
    /// <param name="Reason">Why it counts as stuck.</param>
    private readonly record struct Verdict(int Place, DateTime Since, int Limit, StuckReason Reason)
    {
        public Verdict HeardOf(DateTime contact) => contact > Since ? this with { Since = contact } : this;
    }
}
