using CrmGraph.Api.Live;
using CrmGraph.Api.Tests.Data;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Live;

public sealed class OpportunityEventTests(PostgresCluster cluster)
{
    [Theory]
    [EveryDatabase]
    public async Task A_moved_opportunity_leaves_an_event_that_says_where_it_is_whose_and_from_where(Database database)
    {
        await using var scene = await Scene.Create(database, cluster);
        var (stored, from) = (scene.OwnOpportunity, scene.OwnOpportunity.StageId);

        await scene.SaveAs(scene.Rep, async db =>
        {
            var opportunity = await db.Set<Opportunity>().SingleAsync(o => o.Id == stored.Id, CrmDatabase.Stop);
            var next = await db.Set<Stage>().FirstAsync(
                s => s.PipelineId == stored.PipelineId && s.Id != from && s.Kind == StageKind.Open,
                CrmDatabase.Stop);
            opportunity.MoveTo(next, StageGate.Historical, opportunity.LastChangedAt.AddHours(1), scene.Rep.UserId);
        });

        var happened = await scene.Database.Ask(db => db.Set<EventRecord>()
            .AsNoTracking()
            .Where(e => e.Sequence != null)
            .OrderByDescending(e => e.Sequence)
            .FirstAsync(CrmDatabase.Stop));
        var moved = EventBody.Read<OpportunityMoved>(happened);
        Assert.Equal((nameof(OpportunityMoved), nameof(Opportunity)), (happened.Type, happened.Subject));
        Assert.Equal((stored.Id, stored.Version + 1), (happened.SubjectId, happened.SubjectVersion));
        Assert.Equal((stored.PipelineId, stored.OwnerId, stored.TeamId), (happened.PipelineId, happened.OwnerId, happened.TeamId));
        Assert.Equal((from, stored.OwnerId, happened.At), (moved.FromStageId, moved.Now.OwnerId, moved.At));
        Assert.Equal(EventSight.Visible, EventScope.Of(scene.Rep, happened));
    }
}
