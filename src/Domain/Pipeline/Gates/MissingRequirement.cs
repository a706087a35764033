namespace CrmGraph.Domain.Pipeline.Gates;

/// <summary>Something that is still to be done before an opportunity may go on.</summary>
/// <param name="StageId">The stage that asks for it.</param>
/// <param name="NodeId">节点ID: that stage's code.</param>
/// <param name="Kind">What is missing.</param>
/// <param name="NameZh">Its name in Chinese.</param>
/// <param name="NameEn">Its name in English.</param>
/// <param name="DocumentKey">The document's code in its stage; null where no document is missing.</param>
public sealed record MissingRequirement(
    Guid StageId,
    string NodeId,
    RequirementKind Kind,
    string NameZh,
    string NameEn,
    string? DocumentKey = null)
{
    /// <summary>Whether a supervisor may let the opportunity pass without it.</summary>
    public bool CanBeOverridden => Kind != RequirementKind.Compliance;
}

/// <summary>What a stage can ask for.</summary>
public enum RequirementKind
{
    /// <summary>必填动作: the mandatory action of the stage.</summary>
    Action,

    /// <summary>产出物: a document the work produces.</summary>
    Deliverable,

    /// <summary>合规材料: a document that law or policy asks for.</summary>
    Compliance,

    /// <summary>审批: somebody's consent.</summary>
    Approval,
}
