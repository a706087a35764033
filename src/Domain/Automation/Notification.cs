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
        Send(ownerId, NotificationKind.StageOverdue, opportunityId, null, text, now);

    public static Notification FirstTouchOverdue(Guid ownerId, Guid leadId, BilingualText text, DateTime now) =>
        Send(ownerId, NotificationKind.FirstTouchOverdue, null, leadId, text, now);

    public void Read(DateTime now) => ReadAt ??= Checked.Instant(now);

    private static Notification Send(
        Guid ownerId,
        NotificationKind kind,
        Guid? opportunityId,
        Guid? leadId,
        BilingualText text,
        DateTime now)
    {
        var notification = new Notification
        {
            Id = Guid.CreateVersion7(),
            OwnerId = ownerId,
            Kind = kind,
            OpportunityId = opportunityId,
            LeadId = leadId,
            TextZh = text.Zh,
            TextEn = text.En,
            SentAt = Checked.Instant(now),
        };
        notification.Raise(new NotificationSent(notification.Id, ownerId, notification.SentAt));
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
}

public sealed record NotificationSent(Guid NotificationId, Guid OwnerId, DateTime At) : DomainEvent(At);
