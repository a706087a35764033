using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Pipeline.Design;

/// <summary>What changes about a stage; what is left out stays as it is, null clears.</summary>
/// <param name="Id">The stage.</param>
/// <param name="Version">The stage's version you read; another one in between is refused and nothing is lost.</param>
/// <param name="NodeId">节点ID: short code that checklists refer to, unique in the pipeline.</param>
/// <param name="NameZh">Name in Chinese.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="ConversionToNext">Share of opportunities expected to reach the next stage, as a fraction.</param>
/// <param name="LeadTimeDays">Average days until the next stage.</param>
/// <param name="TimeLimitDays">Days after which an opportunity in it counts as overdue.</param>
/// <param name="RequiredActionZh">What must be done in it, in Chinese.</param>
/// <param name="RequiredActionEn">What must be done in it, in English.</param>
/// <param name="Deadline">When that is due.</param>
/// <param name="Documents">The documents that must be there before an opportunity goes on; they replace those of before.</param>
/// <param name="ApprovalBy">The least role that approves going on.</param>
internal sealed record UpdateStageInput(
    [NodeId<Stage>] Guid Id,
    int Version,
    Optional<string> NodeId,
    Optional<string> NameZh,
    Optional<string> NameEn,
    Optional<decimal?> ConversionToNext,
    Optional<int?> LeadTimeDays,
    Optional<int?> TimeLimitDays,
    Optional<string?> RequiredActionZh,
    Optional<string?> RequiredActionEn,
    Optional<StageDeadline?> Deadline,
    Optional<IReadOnlyList<StageDocument>> Documents,
    Optional<Role?> ApprovalBy);

/// <summary>Changes what is configured for a stage. Needs an administrator.</summary>
internal static class UpdateStage
{
    public static async Task<Stage> Run(
        UpdateStageInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var designed = await DesignedPipeline.OfStage(input.Id, db, caller, stop);
        var stage = designed.Stage(input.Id);
        stage.CheckVersion(input.Version);

        designed.Design.Change(stage, Plan(input, stage), clock.UtcNow(), caller.UserId);

        await db.SaveAs(caller, stop);
        return stage;
    }

    private static StagePlan Plan(UpdateStageInput input, Stage stage) =>
        new(input.NodeId.Or(stage.NodeId), input.NameZh.Or(stage.NameZh), input.NameEn.Or(stage.NameEn), stage.Kind)
        {
            ConversionToNext = input.ConversionToNext.HasValue
                ? Ratios.Units(input.ConversionToNext.Or(null), "conversionToNext")
                : stage.ConversionToNext,
            LeadTimeDays = input.LeadTimeDays.Or(stage.LeadTimeDays),
            TimeLimitDays = input.TimeLimitDays.Or(stage.TimeLimitDays),
            RequiredActionZh = input.RequiredActionZh.Or(stage.RequiredActionZh),
            RequiredActionEn = input.RequiredActionEn.Or(stage.RequiredActionEn),
            Deadline = input.Deadline.Or(stage.Deadline),
            Documents = input.Documents.Or(stage.Documents),
            ApprovalBy = input.ApprovalBy.Or(stage.ApprovalBy),
        };
}
