namespace CrmGraph.Domain.Automation;

/// <summary>Something a user should know, shown in the program and sent by e-mail.</summary>
public sealed class Notification : Entity
{
    private Notification()
    {
    }

    /// <summary>The user it is for.</summary>
    public Guid OwnerId { get; private init; }

    /// <summary>What it is about.</summary>
    public NotificationKind Kind { get; private init; }

    /// <summary>The opportunity it is about; null for another subject.</summary>
    public Guid? OpportunityId { get; private init; }

    /// <summary>The lead it is about; null for another subject.</summary>
    public Guid? LeadId { get; private init; }

    /// <summary>The customer to be contacted; null for another subject.</summary>
    public Guid? CustomerId { get; private init; }

    /// <summary>The record of the contact at which the next step was agreed; null for another subject.</summary>
    public Guid? FollowUpId { get; private init; }

    /// <summary>The approval it is about; null for another subject.</summary>
    public Guid? ApprovalId { get; private init; }

    /// <summary>The words in Chinese.</summary>
    public string TextZh { get; private init; } = "";

    /// <summary>The words in English.</summary>
    public string TextEn { get; private init; } = "";

    /// <summary>When it was sent, UTC.</summary>
    public DateTime SentAt { get; private init; }

    /// <summary>When the user read it, UTC.</summary>
    public DateTime? ReadAt { get; private set; }

    /// <summary>When what it warns of was taken care of, UTC.</summary>
    public DateTime? ClearedAt { get; private set; }

    /// <summary>When the e-mail was handed over, UTC.</summary>
    public DateTime? MailedAt { get; private set; }

    public static Notification StageOverdue(Guid ownerId, Guid opportunityId, BilingualText text, DateTime now) =>
        Send(ownerId, NotificationKind.StageOverdue, new() { OpportunityId = opportunityId }, text, now);

    public static Notification FirstTouchOverdue(Guid ownerId, Guid leadId, BilingualText text, DateTime now) =>
        Send(ownerId, NotificationKind.FirstTouchOverdue, new() { LeadId = leadId }, text, now);

    /// <summary>The day of a next step has come.</summary>
    public static Notification NextStepDue(Guid ownerId, NotificationSubject subject, BilingualText text, DateTime now) =>
        Send(ownerId, NotificationKind.NextStepDue, subject, text, now);

    /// <summary>The last day has come for a contact that the customer's tier plans.</summary>
    public static Notification ContactDue(Guid ownerId, Guid customerId, BilingualText text, DateTime now) =>
        Send(ownerId, NotificationKind.ContactDue, new() { CustomerId = customerId }, text, now);

    /// <summary>A contact that the customer's tier plans did not take place in time; for the supervisor.</summary>
    public static Notification ContactOverdue(Guid ownerId, Guid customerId, BilingualText text, DateTime now) =>
        Send(ownerId, NotificationKind.ContactOverdue, new() { CustomerId = customerId }, text, now);

    /// <summary>A customer is expected to buy again soon.</summary>
    public static Notification PurchaseExpected(Guid ownerId, Guid customerId, BilingualText text, DateTime now) =>
        Send(ownerId, NotificationKind.PurchaseExpected, new() { CustomerId = customerId }, text, now);

    /// <summary>The day has come on which a suspended opportunity is to be looked at again.</summary>
    public static Notification ResumptionDue(Guid ownerId, Guid opportunityId, BilingualText text, DateTime now) =>
        Send(ownerId, NotificationKind.ResumptionDue, new() { OpportunityId = opportunityId }, text, now);

    public static Notification ApprovalRequested(Guid ownerId, Guid opportunityId, Guid approvalId, BilingualText text, DateTime now) =>
        Send(ownerId, NotificationKind.ApprovalRequested, new() { OpportunityId = opportunityId, ApprovalId = approvalId }, text, now);

    public static Notification ApprovalDecided(Guid ownerId, Guid opportunityId, Guid approvalId, BilingualText text, DateTime now) =>
        Send(ownerId, NotificationKind.ApprovalDecided, new() { OpportunityId = opportunityId, ApprovalId = approvalId }, text, now);

    public static Notification WebhookPaused(Guid ownerId, BilingualText text, DateTime now) =>
        Send(ownerId, NotificationKind.WebhookPaused, new(), text, now);

    public void Read(DateTime now) => ReadAt ??= Checked.Instant(now);

    private static Notification Send(
        Guid ownerId,
        NotificationKind kind,
        NotificationSubject subject,
        BilingualText text,
        DateTime now)
    {
        var notification = new Notification
        {
            Id = Guid.CreateVersion7(),
            OwnerId = ownerId,
            Kind = kind,
            OpportunityId = subject.OpportunityId,
            LeadId = subject.LeadId,
            CustomerId = subject.CustomerId,
            FollowUpId = subject.FollowUpId,
            ApprovalId = subject.ApprovalId,
            TextZh = text.Zh,
            TextEn = text.En,
            SentAt = Checked.Instant(now),
        };
        notification.Raise(new NotificationSent(notification.Id, ownerId, kind, notification.SentAt));
        return notification;
    }
}

/// <summary>What a notification is about.</summary>
public enum NotificationKind
{
    /// <summary>节点超时: an opportunity has been in its stage for longer than allowed.</summary>
    StageOverdue,

    /// <summary>首次触达超时: nobody has contacted a lead in time.</summary>
    FirstTouchOverdue,

    /// <summary>推送已暂停: a webhook of theirs has not taken a delivery for days.</summary>
    WebhookPaused,

    /// <summary>下一步到期: the day of a next step that was agreed with the customer.</summary>
    NextStepDue,

    /// <summary>联系到期: the last day for a contact that the customer's tier plans.</summary>
    ContactDue,

    /// <summary>联系超期: a contact that the customer's tier plans did not take place in time.</summary>
    ContactOverdue,

    /// <summary>待您审批: somebody waits for your approval.</summary>
    ApprovalRequested,

    /// <summary>审批结果: what you asked for was approved or rejected.</summary>
    ApprovalDecided,

    /// <summary>复购提醒: a customer is expected to buy again soon.</summary>
    PurchaseExpected,

    /// <summary>激活提醒: the day on which a suspended opportunity is to be looked at again.</summary>
    ResumptionDue,
}

public sealed record NotificationSent(Guid NotificationId, Guid OwnerId, NotificationKind Kind, DateTime At) : DomainEvent(At);

/// <summary>What a notification is about; most of it is null.</summary>
public sealed record NotificationSubject
{
    public Guid? OpportunityId { get; init; }

    public Guid? LeadId { get; init; }

    public Guid? CustomerId { get; init; }

    public Guid? FollowUpId { get; init; }

    public Guid? ApprovalId { get; init; }
}
