using CrmGraph.Domain.Access;

namespace CrmGraph.Domain.Pipeline.Gates;

/// <summary>审批: somebody's consent that an opportunity leaves a stage forward, is taken up again, or is offered at a discount.</summary>
public sealed class Approval : Entity
{
    private Approval()
    {
    }

    /// <summary>The opportunity.</summary>
    public Guid OpportunityId { get; private init; }

    /// <summary>What is to be approved.</summary>
    public ApprovalPurpose Purpose { get; private init; }

    /// <summary>The stage it is about.</summary>
    public Guid StageId { get; private init; }

    /// <summary>The quotation that is to be approved; null for anything else.</summary>
    public Guid? QuotationId { get; private init; }

    /// <summary>The least role that decides.</summary>
    public Role Approver { get; private init; }

    /// <summary>Who asked.</summary>
    public Guid RequestedBy { get; private init; }

    /// <summary>When, UTC.</summary>
    public DateTime RequestedAt { get; private init; }

    /// <summary>What was said to it.</summary>
    public string? Request { get; private init; }

    /// <summary>The decision.</summary>
    public ApprovalDecision Decision { get; private set; }

    /// <summary>Who decided; null before.</summary>
    public Guid? DecidedBy { get; private set; }

    /// <summary>When, UTC; null before.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>What was said to the decision.</summary>
    public string? Comment { get; private set; }

    /// <summary>Asks that the opportunity may leave the stage forward.</summary>
    public static Approval ToLeave(Opportunity opportunity, Stage stage, string? request, DateTime now, Guid by) =>
        Ask(opportunity, ApprovalPurpose.LeaveStage, stage.Id, stage.ApprovalBy, request, now, by);

    /// <summary>Asks that the opportunity may be taken up again.</summary>
    public static Approval ToResume(Opportunity opportunity, SalesPipeline pipeline, string? request, DateTime now, Guid by) =>
        Ask(opportunity, ApprovalPurpose.Resume, opportunity.StageId, pipeline.ResumeApprovalBy, request, now, by);

    /// <summary>Asks that a quotation may be sent.</summary>
    public static Approval ToOffer(Opportunity opportunity, Guid quotationId, Role approver, string? request, DateTime now, Guid by) =>
        Ask(opportunity, ApprovalPurpose.SendQuotation, opportunity.StageId, approver, request, now, by, quotationId);

    public void Decide(bool approved, string? comment, DateTime now, Caller by, Guid ownerId)
    {
        if (Decision != ApprovalDecision.Pending)
        {
            throw new ApprovalAlreadyDecided(Id, Decision).AsException();
        }

        if (by.Role < Approver)
        {
            throw new ApprovalNeedsRole(Id, Approver).AsException();
        }

        if (by.UserId == RequestedBy || by.UserId == ownerId)
        {
            throw new ApprovalNeedsSomebodyElse(Id).AsException();
        }

        Comment = Checked.Prose(comment, "comment");
        Decision = approved ? ApprovalDecision.Approved : ApprovalDecision.Rejected;
        DecidedBy = by.UserId;
        DecidedAt = Checked.Instant(now);
    }

    private static Approval Ask(
        Opportunity opportunity,
        ApprovalPurpose purpose,
        Guid stageId,
        Role? approver,
        string? request,
        DateTime now,
        Guid by,
        Guid? quotationId = null) => new()
        {
            Id = Guid.CreateVersion7(),
            OpportunityId = opportunity.Id,
            Purpose = purpose,
            StageId = stageId,
            QuotationId = quotationId,
            Approver = approver ?? throw new ApprovalNotNeeded(opportunity.Id).AsException(),
            Request = Checked.Prose(request, "request"),
            RequestedAt = Checked.Instant(now),
            RequestedBy = by,
        };
}

/// <summary>What an approval is for.</summary>
public enum ApprovalPurpose
{
    /// <summary>The opportunity leaves a stage forward.</summary>
    LeaveStage,

    /// <summary>激活: a suspended opportunity is taken up again.</summary>
    Resume,

    /// <summary>报价审批: a quotation whose discount is above the limit is sent.</summary>
    SendQuotation,
}

/// <summary>How an approval was decided.</summary>
public enum ApprovalDecision
{
    /// <summary>待审批: nobody has decided yet.</summary>
    Pending,

    /// <summary>同意: yes.</summary>
    Approved,

    /// <summary>拒绝: no.</summary>
    Rejected,
}
