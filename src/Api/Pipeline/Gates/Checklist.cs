using CrmGraph.Domain.Pipeline.Gates;

namespace CrmGraph.Api.Pipeline.Gates;

/// <summary>销售流程节点检查表: what the stages ask for, and how far it is.</summary>
/// <param name="Done">How many nodes are done.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Nodes">One for each stage that asks for something, in their order.</param>
internal sealed record Checklist(int Done, int Total, IReadOnlyList<ChecklistNode> Nodes);

/// <summary>One node of a checklist.</summary>
/// <param name="StageId">The stage.</param>
/// <param name="NodeId">节点ID.</param>
/// <param name="RequiredActionZh">必填动作: what must be done, in Chinese.</param>
/// <param name="RequiredActionEn">What must be done, in English.</param>
/// <param name="Documents">产出物: the documents, and whether they are there.</param>
/// <param name="Deadline">截止时间 as it is configured, for example 3 days after the lead was acquired.</param>
/// <param name="DueAt">截止时间 as an instant, UTC; null without a deadline.</param>
/// <param name="Status">完成状态.</param>
/// <param name="DoneAt">When the action was done, UTC.</param>
/// <param name="ExceptionNote">异常说明: what is out of the ordinary.</param>
/// <param name="ApprovalNeeded">Whether going on must be approved.</param>
/// <param name="Approved">Whether it is.</param>
internal sealed record ChecklistNode(
    Guid StageId,
    string NodeId,
    string? RequiredActionZh,
    string? RequiredActionEn,
    IReadOnlyList<ChecklistDocument> Documents,
    StageDeadline? Deadline,
    DateTime? DueAt,
    ChecklistStatus Status,
    DateTime? DoneAt,
    string? ExceptionNote,
    bool ApprovalNeeded,
    bool Approved);

/// <summary>A document of a checklist.</summary>
/// <param name="Key">Its code in the stage.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="NameZh">Name in Chinese.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="Provided">Whether a file was handed in for it.</param>
internal sealed record ChecklistDocument(string Key, DocumentKind Kind, string NameZh, string NameEn, bool Provided);
