using CrmGraph.Api.Analytics.Stages;
using CrmGraph.Api.Tests.Demo;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Analytics;

/// <summary>流程优化迭代: each month's conversion and average time of every stage, and where the process is stuck.</summary>
public sealed class StageAnalysisTests
{
    private static readonly DateTime May = new(2026, 5, 4, 4, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime June = new(2026, 6, 1, 4, 0, 0, DateTimeKind.Utc);

    [Theory, EveryDatabase]
    public async Task A_negotiation_that_converts_three_of_ten_is_the_bottleneck_of_its_month(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        await server.Do(async db =>
        {
            var admin = await db.Set<User>().SingleAsync();
            var projects = await db.Set<SalesPipeline>().SingleAsync(p => !p.IsDefault);
            var stages = await db.Set<Stage>().AsNoTracking().Where(s => s.PipelineId == projects.Id).OrderBy(s => s.Position).ToListAsync();
            db.AddRange(Enumerable.Range(1, 20).Select(n => Negotiated(n, stages, May, admin.Id, isWon: n <= 6)));
            db.AddRange(Enumerable.Range(21, 19).Select(n => Negotiated(n, stages, June, admin.Id, isWon: false)));
            await db.SaveChangesAsync();

            var months = await ReadStageAnalysis.Run(
                new(stages[0].PipelineId, Months: 2, MinimumSample: 20, null),
                db,
                new Caller(admin.Id, Role.Administrator, []),
                new FixedClock(new DateTimeOffset(2026, 7, 10, 4, 0, 0, TimeSpan.Zero)),
                default);

            Assert.Equal([new DateOnly(2026, 5, 1), new DateOnly(2026, 6, 1)], months.Select(month => month.Month));
            Assert.Equal(
                [(20, 1m, 2m, false), (20, 1m, 3m, false), (20, 0.3m, 7m, true)],
                months[0].Stages.Select(stage => (stage.Entered, stage.Conversion!.Value, stage.AverageDays!.Value, stage.IsBottleneck)));
            Assert.Equal((6, 14), (months[0].Stages[2].WentOn, months[0].Stages[2].Lost));
            Assert.Equal((0m, 19, false), (months[1].Stages[2].Conversion!.Value, months[1].Stages[2].Lost, months[1].Stages[2].IsBottleneck));
        });
    }

    /// <summary>Two days of tracking, three of bidding, and seven of negotiation with a pause of ten that does not count.</summary>
    private static Opportunity Negotiated(int number, List<Stage> stages, DateTime from, Guid by, bool isWon)
    {
        var amount = BaseAmount.InBase(Money.Of(100, "CNY"), DateOnly.FromDateTime(from));
        var opportunity = Opportunity.Open(new(number, "Project", amount, by, null), stages[0], StageGate.Historical, from, by);
        opportunity.MoveTo(stages[1], StageGate.Historical, from.AddDays(2), by);
        opportunity.MoveTo(stages[2], StageGate.Historical, from.AddDays(5), by);
        opportunity.Suspend("holidays", null, from.AddDays(6), by);
        opportunity.Resume(from.AddDays(16), by);
        var (end, on) = (from.AddDays(22), DateOnly.FromDateTime(from.AddDays(22)));
        if (isWon)
        {
            opportunity.Win(stages[3], StageGate.Historical, end, on, by);
        }
        else
        {
            opportunity.Lose(null, new Loss("price", "too dear") { NoCompetitor = true }, end, on, by);
        }

        return opportunity;
    }
}
