using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline.Gates;

namespace CrmGraph.Domain.Pipeline;

/// <summary>What is configured for a stage; ratios are in 1/10,000.</summary>
public sealed record StagePlan(string NodeId, string NameZh, string NameEn, StageKind Kind = StageKind.Open)
{
    public int? ConversionToNext { get; init; }

    public int? LeadTimeDays { get; init; }

    public int? TimeLimitDays { get; init; }

    public string? RequiredActionZh { get; init; }

    public string? RequiredActionEn { get; init; }

    public StageDeadline? Deadline { get; init; }

    public IReadOnlyList<StageDocument> Documents { get; init; } = [];

    public Role? ApprovalBy { get; init; }
}
