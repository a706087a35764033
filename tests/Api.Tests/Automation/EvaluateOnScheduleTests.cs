using CrmGraph.Api.Automation;
using CrmGraph.Api.Segmentation;
using CrmGraph.Api.Tests.Data;
using CrmGraph.Api.Tests.Segmentation;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Segmentation;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Automation;

public sealed class EvaluateOnScheduleTests(PostgresCluster cluster)
{
    private static readonly DateTime October = new(2026, 10, 20, 4, 0, 0, DateTimeKind.Utc);

    [Theory, EveryDatabase]
    public async Task Of_several_nodes_one_evaluates_in_each_period(Database kind)
    {
        await using var scene = await Scheduled(kind, EvaluationRhythm.Monthly);

        var first = await Look(scene, October, nodes: 4);
        var again = await Look(scene, October.AddDays(5), nodes: 2);
        var next = await Look(scene, October.AddDays(14), nodes: 4);

        Assert.Equal((1, 0, 1), (first, again, next));
        var runs = await scene.Database.Ask(db => db.Set<TierEvaluation>().OrderBy(run => run.AsOf).Select(run => run.AsOf).ToListAsync(CrmDatabase.Stop));
        Assert.Equal([new(2026, 10, 20), new(2026, 11, 3)], runs);
    }

    [Theory, EveryDatabase]
    public async Task Without_a_rhythm_nobody_is_evaluated(Database kind)
    {
        await using var scene = await Scheduled(kind, EvaluationRhythm.Never);

        Assert.Equal(0, await Look(scene, October, nodes: 1));
    }

    private async Task<TierScene> Scheduled(Database kind, EvaluationRhythm rhythm)
    {
        var scene = await TierScene.Create(kind, cluster);
        await scene.Database.Store(scene.NewCustomer(), scene.NewCustomer());
        await scene.Database.Do(db => ScheduleTierEvaluation.Run(new(rhythm), db, scene.Administrator, CrmDatabase.Stop));
        return scene;
    }

    /// <summary>How many of the nodes have evaluated.</summary>
    private static async Task<int> Look(TierScene scene, DateTime now, int nodes)
    {
        var done = await Task.WhenAll(Enumerable.Range(0, nodes).Select(_ =>
            scene.Database.Ask(db => EvaluateOnSchedule.Run(db, TierScene.At(now), CrmDatabase.Stop))));
        return done.Count(evaluated => evaluated);
    }
}
