using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.FollowUps;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews;

/// <summary>Open opportunities over their stage's time limit, or with nothing recorded for a while.</summary>
internal static class ReviewStuck
{
    /// <summary>A list longer than this is not read; the total says how many there are.</summary>
    private const int MostListed = 30;

    public static async Task<StuckList> Of(
        ReviewFacts facts,
        IReadOnlyList<OpenOpportunity> open,
        CrmDbContext db,
        CancellationToken stop)
    {
        var stages = await db.Set<Stage>().AsNoTracking().ToDictionaryAsync(stage => stage.Id, stop);
        var contacts = await LastContacts(facts.Period, db, stop);
        var stuck = open
            .Select(opportunity => Judge(opportunity, stages[opportunity.StageId], contacts.GetValueOrDefault(opportunity.Id), facts))
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

    private static Verdict? Judge(OpenOpportunity opportunity, Stage stage, DateTime lastContact, ReviewFacts facts)
    {
        var period = facts.Period;
        var days = period.Days(opportunity.InStageSince, period.Seen);
        if (stage.TimeLimitDays is { } limit && days > limit)
        {
            return new Verdict(opportunity, days, limit, StuckReason.OverStageLimit);
        }

        var lastActivity = lastContact > opportunity.LastChangedAt ? lastContact : opportunity.LastChangedAt;
        var quiet = period.Days(lastActivity, period.Seen);
        return quiet > facts.Workspace.NoActivityDays
            ? new Verdict(opportunity, quiet, facts.Workspace.NoActivityDays, StuckReason.NoActivity)
            : null;
    }

    private static Task<Dictionary<Guid, DateTime>> LastContacts(ReviewPeriod period, CrmDbContext db, CancellationToken stop) =>
        db.Set<FollowUp>()
            .Where(followUp => followUp.OpportunityId != null && followUp.At < period.To)
            .GroupBy(followUp => followUp.OpportunityId!.Value)
            .Select(group => new { group.Key, At = group.Max(followUp => followUp.At) })
            .ToDictionaryAsync(last => last.Key, last => last.At, stop);

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
