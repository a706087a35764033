using CrmGraph.Api.Data;
using CrmGraph.Api.Tests.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Pipeline.Totals;

/// <summary>Does at random what can happen to opportunities; the same seed does the same.</summary>
internal sealed class RandomChanges(SampleCompany company, int seed)
{
    private static readonly DateTime Start = new(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc);

    private readonly Random _chance = new(seed);
    private int _made;

    /// <summary>Changes some opportunities and adds one; the caller saves.</summary>
    public async Task Make(CrmDbContext db, CancellationToken stop)
    {
        var stages = await db.Set<Stage>().AsNoTracking().Where(s => s.Kind == StageKind.Open).ToListAsync(stop);
        var ids = Enumerable.Range(0, 4).Select(_ => company.Opportunities[_chance.Next(company.Opportunities.Count)].Id).ToList();
        foreach (var opportunity in await db.Set<Opportunity>().Where(o => ids.Contains(o.Id)).OrderBy(o => o.Number).ToListAsync(stop))
        {
            Change(opportunity, stages);
        }

        var number = await NumberSeries.Next(db, $"Test {seed}", 1, stop);
        db.Add(Opportunity.Open(Draft((seed * 1_000) + 1_000 + number), Any(stages), StageGate.Historical, Start, company.Users[0].Id));
    }

    private void Change(Opportunity opportunity, List<Stage> stages)
    {
        var now = Start.AddMinutes(++_made);
        try
        {
            Action change = _chance.Next(7) switch
            {
                0 => () => opportunity.MoveTo(Any([.. stages.Where(s => s.PipelineId == opportunity.PipelineId)]), StageGate.Historical, now, By),
                1 => () => opportunity.Revise(new(opportunity.Title, Amount(), null, null, null), now, By),
                2 => () => opportunity.OverrideWinProbability(_chance.Next(2) == 0 ? null : _chance.Next(10_001), "a feeling", now, By),
                3 => () => HandOver(opportunity, now),
                4 => () => opportunity.Suspend(null, null, now, By),
                5 => () => opportunity.Resume(now, By),
                _ => () => opportunity.Lose(null, Loss.Historical("price"), now, DateOnly.FromDateTime(now), By),
            };
            change();
        }
        catch (RuleException)
        {
            // Not everything is possible in every status; then nothing has changed.
        }
    }

    private void HandOver(Opportunity opportunity, DateTime now)
    {
        var owner = Any(company.Users);
        opportunity.TransferTo(owner.Id, _chance.Next(3) == 0 ? null : owner.TeamId, now, By);
    }

    private OpportunityDraft Draft(int number) => new(number, $"商机 {number}", Amount(), Any(company.Users).Id, Any(company.Teams).Id);

    private BaseAmount Amount() =>
        company.Rates[0].Convert(Money.Of(_chance.NextInt64(1, 10_000_000_000) / 10_000m, "USD"));

    private Guid By => company.Users[0].Id;

    private T Any<T>(IReadOnlyList<T> among) => among[_chance.Next(among.Count)];
}
