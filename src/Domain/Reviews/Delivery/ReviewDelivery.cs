namespace CrmGraph.Domain.Reviews.Delivery;

/// <summary>One e-mail with a review: due, tried, and sent or given up.</summary>
public sealed class ReviewDelivery : Entity
{
    /// <summary>How often an e-mail is tried before it is given up: over about two days.</summary>
    public const int MostAttempts = 10;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(12);

    private ReviewDelivery()
    {
    }

    /// <summary>The plan it follows.</summary>
    public Guid PlanId { get; private init; }

    /// <summary>Who gets it.</summary>
    public Guid OwnerId { get; private init; }

    /// <summary>The ISO week under review.</summary>
    public string Week { get; private init; } = "";

    /// <summary>When it was due, UTC.</summary>
    public DateTime DueAt { get; private init; }

    /// <summary>WAITING until it is sent or given up.</summary>
    public DeliveryStatus Status { get; private set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; private set; }

    /// <summary>When it is tried next, UTC; null once it is sent or given up.</summary>
    public DateTime? NextAttemptAt { get; private set; }

    /// <summary>When the mail server took it, UTC.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>The address it was sent to.</summary>
    public string? SentTo { get; private set; }

    /// <summary>Which version of the review was sent; null for a week of several teams, which is not kept.</summary>
    public int? DataVersion { get; private set; }

    /// <summary>Why the last attempt failed.</summary>
    public string? Failure { get; private set; }

    public static ReviewDelivery Due(DeliveryPlan plan, IsoWeek week, DateTime dueAt) => new()
    {
        Id = Guid.CreateVersion7(),
        PlanId = plan.Id,
        OwnerId = plan.OwnerId,
        Week = week.ToString(),
        DueAt = Checked.Instant(dueAt),
        NextAttemptAt = Checked.Instant(dueAt),
    };

    /// <summary>The mail server took it.</summary>
    public void Sent(string address, int? dataVersion, DateTime now)
    {
        Attempts++;
        (Status, NextAttemptAt, Failure) = (DeliveryStatus.Sent, null, null);
        (SentTo, DataVersion, SentAt) = (address, dataVersion, Checked.Instant(now));
    }

    /// <summary>It could not be sent: it is tried again, each time after a longer pause, and given up at last.</summary>
    public void Fail(string why, DateTime now)
    {
        Attempts++;
        Failure = Shortened(why);
        if (Attempts >= MostAttempts)
        {
            GiveUp(why);
            return;
        }

        var pause = FirstPause * Math.Pow(2, Attempts - 1);
        NextAttemptAt = Checked.Instant(now + (pause < LongestPause ? pause : LongestPause));
    }

    /// <summary>It cannot be sent, and trying again would not help.</summary>
    public void GiveUp(string why) => (Status, NextAttemptAt, Failure) = (DeliveryStatus.Failed, null, Shortened(why));

    /// <summary>Tries what was given up once more, from the start.</summary>
    public void Retry(DateTime now)
    {
        if (Status != DeliveryStatus.Failed)
        {
            throw new DeliveryNotFailed(Status).AsException();
        }

        (Status, Attempts, NextAttemptAt) = (DeliveryStatus.Waiting, 0, Checked.Instant(now));
    }

    /// <summary>A mail server may answer with a page.</summary>
    private static string Shortened(string why)
    {
        const int Longest = 500;
        return why.Length <= Longest ? why : why[..Longest];
    }
}

/// <summary>Where an e-mail stands.</summary>
public enum DeliveryStatus
{
    /// <summary>Due, or to be tried again.</summary>
    Waiting,

    /// <summary>The mail server took it.</summary>
    Sent,

    /// <summary>Given up.</summary>
    Failed,
}
