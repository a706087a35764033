namespace CrmGraph.Domain.Sales.Quotations;

/// <summary>The way of a quotation from its draft to the customer's answer.</summary>
public sealed partial class Quotation
{
    /// <summary>Closes the draft: it is approved where its discount is within the limit, else somebody must approve it.</summary>
    public void Submit(DiscountLimits limits, DateTime now, Guid by)
    {
        Demand(QuotationStatus.Draft);
        Approver = limits.ApproverOf(ListUnits, NetUnits);
        Enter(Approver is null ? QuotationStatus.Approved : QuotationStatus.AwaitingApproval, now, by);
    }

    /// <summary>It was approved, or goes back to its draft.</summary>
    public void Decide(bool approved, DateTime now, Guid by)
    {
        Demand(QuotationStatus.AwaitingApproval);
        Enter(approved ? QuotationStatus.Approved : QuotationStatus.Draft, now, by);
    }

    /// <summary>The customer gets it.</summary>
    public void Send(DateOnly today, DateTime now, Guid by)
    {
        Demand(QuotationStatus.Approved);
        CheckValid(today);
        Enter(QuotationStatus.Sent, now, by);
        SentAt = ChangedAt;
    }

    /// <summary>The customer agrees.</summary>
    public void Accept(DateOnly today, DateTime now, Guid by)
    {
        Demand(QuotationStatus.Sent);
        CheckValid(today);
        Enter(QuotationStatus.Accepted, now, by);
        AnsweredAt = ChangedAt;
    }

    /// <summary>The customer declines.</summary>
    public void Reject(string? reason, DateTime now, Guid by)
    {
        Demand(QuotationStatus.Sent);
        RejectionReason = Checked.Prose(reason, "reason") ?? throw new InvalidValue("reason", "must not be empty").AsException();
        Enter(QuotationStatus.Rejected, now, by);
        AnsweredAt = ChangedAt;
    }

    /// <summary>Its last day has passed without an answer; the clock says so and no user.</summary>
    public void Expire(DateTime now)
    {
        Demand(QuotationStatus.Approved, QuotationStatus.Sent);
        Enter(QuotationStatus.Expired, now, Guid.Empty);
    }

    /// <summary>A later revision was sent in its place.</summary>
    public void Replace(DateTime now, Guid by)
    {
        Demand(
            QuotationStatus.AwaitingApproval,
            QuotationStatus.Approved,
            QuotationStatus.Sent,
            QuotationStatus.Rejected,
            QuotationStatus.Expired);
        Enter(QuotationStatus.Replaced, now, by);
    }

    /// <summary>Whether it can become a contract.</summary>
    internal void DemandAccepted() => Demand(QuotationStatus.Accepted);

    private void Demand(params QuotationStatus[] allowed)
    {
        if (!allowed.Contains(Status))
        {
            throw new QuotationStatusForbids(Id, Status, allowed).AsException();
        }
    }

    private void CheckValid(DateOnly today)
    {
        if (ValidUntil < today)
        {
            throw new QuotationNoLongerValid(Id, ValidUntil).AsException();
        }
    }

    private void Enter(QuotationStatus status, DateTime now, Guid by)
    {
        var from = Status;
        Status = status;
        ChangedAt = Checked.Instant(now);
        Raise(new QuotationStatusChanged(Id, OpportunityId, from, status, by, ChangedAt));
    }
}
