using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using static CrmGraph.Domain.Tests.Pipeline.Given;

namespace CrmGraph.Domain.Tests.Pipeline.Gates;

/// <summary>线索+3天, S01+5天, S02+7天: the deadlines of the stage checklist.</summary>
public sealed class ChecklistDeadlinesTests
{
    private static readonly IReadOnlyList<Stage> Stages = Standard.Stages;

    [Fact]
    public void The_template_counts_from_the_lead_and_then_from_node_to_node() => Assert.Equal(
        [
            ("S01", StageDeadline.AfterLead(3)),
            ("S02", StageDeadline.AfterNode("S01", 5)),
            ("S03", StageDeadline.AfterNode("S02", 7)),
        ],
        Stages.Where(stage => stage.Deadline is not null).Select(stage => (stage.NodeId, stage.Deadline!)));

    [Fact]
    public void While_nothing_is_done_each_deadline_counts_from_the_deadline_before_it() =>
        Assert.Equal([3, 8, 15], DaysOf(new Dictionary<Guid, DateTime>()));

    [Fact]
    public void What_is_done_moves_the_deadlines_after_it() => Assert.Equal(
        [3, 7, 17],
        DaysOf(new Dictionary<Guid, DateTime> { [Stages[1].Id] = Monday.AddDays(2), [Stages[2].Id] = Monday.AddDays(10) }));

    [Fact]
    public void What_is_done_is_done_at_the_time_it_was_done_first()
    {
        var item = ChecklistItem.Of(Guid.CreateVersion7(), Stages[1]);

        item.Record(ChecklistStatus.InProgress, "客户出差", Monday, Ming);
        Assert.Equal((ChecklistStatus.InProgress, null, "客户出差"), (item.Status, item.DoneAt, item.ExceptionNote));

        item.Record(ChecklistStatus.Done, null, Monday.AddDays(1), Ming);
        item.Record(ChecklistStatus.Done, "again", Monday.AddDays(2), Ming);
        Assert.Equal(Monday.AddDays(1), item.DoneAt);

        item.Record(ChecklistStatus.NotDone, null, Monday.AddDays(3), Ming);
        Assert.Null(item.DoneAt);
    }

    [Fact]
    public void A_stage_without_an_action_has_nothing_to_check_off() => Expect.Refusal<StageHasNoAction>(
        () => ChecklistItem.Of(Guid.CreateVersion7(), DefaultPipelines.ProjectSale().Stages[0]));

    private static IEnumerable<int> DaysOf(Dictionary<Guid, DateTime> doneAt)
    {
        var due = ChecklistDeadlines.Of(Stages, doneAt, acquiredAt: Monday);
        return Stages.Where(stage => due.ContainsKey(stage.Id)).Select(stage => (due[stage.Id] - Monday).Days);
    }
}
