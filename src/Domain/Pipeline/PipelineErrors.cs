using CrmGraph.Domain.Access;

namespace CrmGraph.Domain.Pipeline;

/// <summary>A won, lost or terminated opportunity no longer changes.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="Status">How it ended.</param>
public sealed record OpportunityAlreadyClosed(Guid OpportunityId, OpportunityStatus Status) : Refusal(
    "OPPORTUNITY_ALREADY_CLOSED",
    $"The opportunity is {Status} and can no longer change. Reopen it, or open a new one instead.");

/// <summary>A suspended opportunity neither moves nor closes.</summary>
/// <param name="OpportunityId">The opportunity.</param>
public sealed record OpportunityIsSuspended(Guid OpportunityId) : Refusal(
    "OPPORTUNITY_IS_SUSPENDED",
    "The opportunity is suspended. Resume it first.");

/// <summary>Only a suspended opportunity can be resumed.</summary>
/// <param name="OpportunityId">The opportunity.</param>
public sealed record OpportunityIsNotSuspended(Guid OpportunityId) : Refusal(
    "OPPORTUNITY_IS_NOT_SUSPENDED",
    "The opportunity is not suspended, there is nothing to resume.");

/// <summary>The stage belongs to another pipeline.</summary>
/// <param name="StageId">The stage that was asked for.</param>
/// <param name="PipelineId">The opportunity's pipeline.</param>
public sealed record StageNotInPipeline(Guid StageId, Guid PipelineId) : Refusal(
    "STAGE_NOT_IN_PIPELINE",
    "The stage belongs to another pipeline. Choose a stage of the opportunity's own pipeline.");

/// <summary>The opportunity already is in this stage.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="StageId">The stage.</param>
public sealed record OpportunityAlreadyInStage(Guid OpportunityId, Guid StageId) : Refusal(
    "OPPORTUNITY_ALREADY_IN_STAGE",
    "The opportunity already is in this stage. Choose another one.");

/// <summary>The stage is reached by closing the opportunity only.</summary>
/// <param name="StageId">The stage.</param>
/// <param name="Kind">What the stage stands for.</param>
public sealed record StageClosesOpportunity(Guid StageId, StageKind Kind) : Refusal(
    "STAGE_CLOSES_OPPORTUNITY",
    "This stage stands for a closed opportunity. Use winOpportunity or loseOpportunity.");

/// <summary>Losing or giving up needs a reason.</summary>
public sealed record LossReasonMissing() : Refusal(
    "LOSS_REASON_MISSING",
    "Say why the opportunity ends without a contract.");

/// <summary>An override of the win probability needs a reason.</summary>
public sealed record OverrideReasonMissing() : Refusal(
    "OVERRIDE_REASON_MISSING",
    "Say why the win probability differs from the stage's.");

/// <summary>The pipeline has no stage an opportunity could start in.</summary>
public sealed record PipelineWithoutStages() : Refusal(
    "PIPELINE_WITHOUT_STAGES",
    "The pipeline has no open stage. Ask an administrator to add one, or choose another pipeline.");

/// <summary>An opportunity ends with a summary of what was learned.</summary>
public sealed record ClosingSummaryMissing() : Refusal(
    "CLOSING_SUMMARY_MISSING",
    "Write down what was learned before the opportunity ends.");

/// <summary>A lost opportunity says who won it.</summary>
public sealed record CompetitorMissing() : Refusal(
    "COMPETITOR_MISSING",
    "Name the competitor who won, or say that there is none with noCompetitor.");

/// <summary>What was terminated is never tracked again.</summary>
/// <param name="OpportunityId">The opportunity.</param>
public sealed record TerminatedIsFinal(Guid OpportunityId) : Refusal(
    "TERMINATED_IS_FINAL",
    "The opportunity was terminated for good. Open a new one instead.");

/// <summary>Only a closed opportunity can be reopened or archived.</summary>
/// <param name="OpportunityId">The opportunity.</param>
public sealed record OpportunityNotClosed(Guid OpportunityId) : Refusal(
    "OPPORTUNITY_NOT_CLOSED",
    "The opportunity is not closed. Win, lose or terminate it first.");

/// <summary>Only an archived opportunity can be purged.</summary>
/// <param name="OpportunityId">The opportunity.</param>
public sealed record OpportunityNotArchived(Guid OpportunityId) : Refusal(
    "OPPORTUNITY_NOT_ARCHIVED",
    "Archive the opportunity before it is purged.");

/// <summary>An archived opportunity stays as it is.</summary>
/// <param name="OpportunityId">The opportunity.</param>
public sealed record OpportunityIsArchived(Guid OpportunityId) : Refusal(
    "OPPORTUNITY_IS_ARCHIVED",
    "The opportunity is archived and stays as it is. Open a new one instead.");

/// <summary>The opportunity already runs through this pipeline.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="PipelineId">The pipeline.</param>
public sealed record OpportunityAlreadyInPipeline(Guid OpportunityId, Guid PipelineId) : Refusal(
    "OPPORTUNITY_ALREADY_IN_PIPELINE",
    "The opportunity already runs through this pipeline. Choose another one.");

/// <summary>The pipeline's rule asks for an approval before a suspended opportunity is taken up again.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="Approver">The least role that approves.</param>
public sealed record ResumeNeedsApproval(Guid OpportunityId, Role Approver) : Refusal(
    "RESUME_NEEDS_APPROVAL",
    $"Ask for an approval by the role {Approver} or a higher one first.");

/// <summary>An own status is a kind of the status that an opportunity has.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="Status">Its status.</param>
/// <param name="Meaning">What the own status means.</param>
public sealed record OwnStatusMeansAnother(Guid OpportunityId, OpportunityStatus Status, OpportunityStatus Meaning) : Refusal(
    "OWN_STATUS_MEANS_ANOTHER",
    $"The opportunity is {Status}, and what you chose means {Meaning}. Change its status first, or choose another one.");

/// <summary>Money is collected on what was won.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="Status">Its status.</param>
public sealed record OpportunityNotWon(Guid OpportunityId, OpportunityStatus Status) : Refusal(
    "OPPORTUNITY_NOT_WON",
    $"The opportunity is {Status}. Win it first.");

/// <summary>The pipeline has no stage after winning.</summary>
public sealed record NoStageAfterWinning() : Refusal(
    "NO_STAGE_AFTER_WINNING",
    "The pipeline has no stage after winning. Ask an administrator to add one, or leave the opportunity where it is.");
