using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;

namespace CrmGraph.Api.Pipeline.Design;

/// <summary>What a new stage is.</summary>
/// <param name="NodeId">节点ID: short code that checklists refer to, unique in the pipeline.</param>
/// <param name="NameZh">Name in Chinese.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="Kind">What being in it means for the outcome; it never changes.</param>
/// <param name="ConversionToNext">Share of opportunities expected to reach the next stage, as a fraction.</param>
/// <param name="LeadTimeDays">Average days until the next stage.</param>
/// <param name="TimeLimitDays">Days after which an opportunity in it counts as overdue.</param>
/// <param name="RequiredActionZh">What must be done in it, in Chinese.</param>
/// <param name="RequiredActionEn">What must be done in it, in English.</param>
/// <param name="Deadline">When that is due.</param>
/// <param name="Documents">The documents that must be there before an opportunity goes on.</param>
/// <param name="ApprovalBy">The least role that approves going on; nobody must when left out.</param>
internal sealed record NewStage(
    string NodeId,
    string NameZh,
    string NameEn,
    StageKind Kind,
    decimal? ConversionToNext,
    int? LeadTimeDays,
    int? TimeLimitDays,
    string? RequiredActionZh,
    string? RequiredActionEn,
    StageDeadline? Deadline,
    IReadOnlyList<StageDocument>? Documents,
    Role? ApprovalBy)
{
    public StagePlan Plan() => new(NodeId, NameZh, NameEn, Kind)
    {
        ConversionToNext = Ratios.Units(ConversionToNext, "conversionToNext"),
        LeadTimeDays = LeadTimeDays,
        TimeLimitDays = TimeLimitDays,
        RequiredActionZh = RequiredActionZh,
        RequiredActionEn = RequiredActionEn,
        Deadline = Deadline,
        Documents = Documents ?? [],
        ApprovalBy = ApprovalBy,
    };
}
