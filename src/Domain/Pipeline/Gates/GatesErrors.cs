using CrmGraph.Domain.Access;

namespace CrmGraph.Domain.Pipeline.Gates;

/// <summary>Something that the stages on the way ask for is not done.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="StageId">The stage it was to enter; null where it was to be won in a pipeline without such a stage.</param>
/// <param name="Missing">Everything that is missing.</param>
public sealed record StageGateNotPassed(Guid OpportunityId, Guid? StageId, IReadOnlyList<MissingRequirement> Missing) : Refusal(
    "STAGE_GATE_NOT_PASSED",
    "Not all is done that the stages on the way ask for. Complete what is missing, or ask a supervisor to override it.");

/// <summary>Compliance documents are asked for by law or policy; nobody can pass without them.</summary>
/// <param name="Missing">The compliance documents that are missing.</param>
public sealed record ComplianceCannotBeOverridden(IReadOnlyList<MissingRequirement> Missing) : Refusal(
    "COMPLIANCE_CANNOT_BE_OVERRIDDEN",
    "Compliance documents are missing, and no override replaces them. Add the documents.");

/// <summary>An override needs a reason.</summary>
public sealed record GateOverrideReasonMissing() : Refusal(
    "GATE_OVERRIDE_REASON_MISSING",
    "Say why the opportunity may go on although something is missing.");

/// <summary>The stage has no mandatory action that could be done.</summary>
/// <param name="StageId">The stage.</param>
public sealed record StageHasNoAction(Guid StageId) : Refusal(
    "STAGE_HAS_NO_ACTION",
    "The stage has no required action, there is nothing to check off.");

/// <summary>The stage asks for no document with this code.</summary>
/// <param name="StageId">The stage.</param>
/// <param name="Key">The code that was sent.</param>
public sealed record StageDocumentUnknown(Guid StageId, string Key) : Refusal(
    "STAGE_DOCUMENT_UNKNOWN",
    $"The stage asks for no document '{Key}'. Use one of the codes in the stage's documents.");

/// <summary>Nobody has to approve this.</summary>
/// <param name="OpportunityId">The opportunity.</param>
public sealed record ApprovalNotNeeded(Guid OpportunityId) : Refusal(
    "APPROVAL_NOT_NEEDED",
    "Nobody has to approve this; go ahead.");

/// <summary>Somebody has asked already.</summary>
/// <param name="ApprovalId">The request that waits for an answer.</param>
public sealed record ApprovalAlreadyRequested(Guid ApprovalId) : Refusal(
    "APPROVAL_ALREADY_REQUESTED",
    "The approval has been asked for and waits for an answer.");

/// <summary>An approval is decided once.</summary>
/// <param name="ApprovalId">The approval.</param>
/// <param name="Decision">How it was decided.</param>
public sealed record ApprovalAlreadyDecided(Guid ApprovalId, ApprovalDecision Decision) : Refusal(
    "APPROVAL_ALREADY_DECIDED",
    $"It was decided already: {Decision}. Ask for a new approval to change that.");

/// <summary>Nobody approves what they asked for themselves, or what is their own.</summary>
/// <param name="ApprovalId">The approval.</param>
public sealed record ApprovalNeedsSomebodyElse(Guid ApprovalId) : Refusal(
    "APPROVAL_NEEDS_SOMEBODY_ELSE",
    "Somebody else must decide: you asked for it, or the opportunity is yours.");

/// <summary>The caller's role may not give this approval.</summary>
/// <param name="ApprovalId">The approval.</param>
/// <param name="Needed">The least role that may.</param>
public sealed record ApprovalNeedsRole(Guid ApprovalId, Role Needed) : Refusal(
    "APPROVAL_NEEDS_ROLE",
    $"This approval is given by the role {Needed} or a higher one.");

/// <summary>What is approved is a quotation, which has a mutation of its own.</summary>
/// <param name="ApprovalId">The approval.</param>
/// <param name="QuotationId">The quotation.</param>
public sealed record ApprovalIsOfQuotation(Guid ApprovalId, Guid QuotationId) : Refusal(
    "APPROVAL_IS_OF_QUOTATION",
    "This is the approval of a quotation. Decide it with decideQuotation.");
