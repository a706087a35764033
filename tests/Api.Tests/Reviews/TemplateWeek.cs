using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Reviews;

/// <summary>
/// The records behind the template of the weekly sales analysis: 17 reps with 90 wins of 7,650,000 after 13 reps with 70
/// wins of 5,460,000; 120 leads after 100, and 18 of them converted in each week.
/// </summary>
internal static class TemplateWeek
{
    private const int Converted = 18;

    private static readonly IsoWeek Week = IsoWeek.Parse("2026-W46");

    public static Task Store(CrmServer server) => server.Do(async db =>
    {
        var team = Team.Create("*明团队");
        List<User> reps = [.. Enumerable.Range(2, 17).Select(n => User.Create(n, $"rep{n}", $"销售{n}", Role.SalesRep))];
        db.Add(team);
        db.AddRange(reps);
        db.AddRange(reps.Take(13).Select(rep => rep.JoinTeam(team.Id, Week.Previous.Start)));
        db.AddRange(reps.Skip(13).Select(rep => rep.JoinTeam(team.Id, Week.Start)));
        var first = await db.Set<Stage>().OrderBy(stage => stage.Position).FirstAsync(stage => stage.Kind == StageKind.Open);
        var won = await db.Set<Stage>().FirstAsync(stage => stage.PipelineId == first.PipelineId && stage.Kind == StageKind.Won);
        var deals = new Deals(first, won, reps);

        var before = deals.Win(70, 78_000, Week.Previous);
        var now = deals.Win(90, 85_000, Week);
        db.AddRange(before);
        db.AddRange(now);
        db.AddRange(Leads(100, before, reps[0], Week.Previous, firstNumber: 1));
        db.AddRange(Leads(120, now, reps[0], Week, firstNumber: 101));
        await db.SaveChangesAsync();
    });

    private static IEnumerable<Lead> Leads(int count, List<Opportunity> opportunities, User owner, IsoWeek week, int firstNumber)
    {
        for (var i = 0; i < count; i++)
        {
            var at = Noon(week.Start);
            var lead = Lead.Capture(firstNumber + i, new LeadProfile($"线索{i}", LeadSource.Event), owner.Id, owner.TeamId, at, owner.Id);
            lead.Touch(at.AddHours(1), owner.Id);
            if (i < Converted)
            {
                lead.Convert(null, opportunities[i].Id, at.AddHours(2), owner.Id);
            }

            yield return lead;
        }
    }

    private static DateTime Noon(DateOnly day) => day.ToDateTime(new TimeOnly(4, 0), DateTimeKind.Utc);

    private sealed class Deals(Stage first, Stage won, List<User> reps)
    {
        private int _number;

        public List<Opportunity> Win(int count, decimal amount, IsoWeek week) => [.. Enumerable.Range(0, count).Select(i =>
        {
            var rep = reps[i % 13];
            var price = BaseAmount.InBase(Money.Of(amount, "CNY"), week.Start);
            var deal = Opportunity.Open(
                new OpportunityDraft(++_number, $"商机{_number}", price, rep.Id, rep.TeamId), first, StageGate.Historical, Noon(week.Start).AddHours(2), rep.Id);
            deal.Win(won, StageGate.Historical, Noon(week.Start.AddDays(3)), week.Start.AddDays(3), rep.Id);
            return deal;
        })];
    }
}
