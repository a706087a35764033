namespace CrmGraph.Domain.Automation.Webhooks;

/// <summary>An address that is sent every change its owner may see, in order and signed, until it has taken each of them.</summary>
public sealed class Webhook : Entity
{
    /// <summary>How long a replaced secret still signs, so that a receiver can change over without losing a delivery.</summary>
    public static readonly TimeSpan ReplacedSecretLife = TimeSpan.FromHours(24);

    private Webhook()
    {
    }

    /// <summary>The user whose sight it has; it never tells more than that user may see.</summary>
    public Guid OwnerId { get; private init; }

    /// <summary>What it is for, in the words of who made it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Where changes are posted to.</summary>
    public string Url { get; private set; } = "";

    /// <summary>The kinds of changes it is told of, for example OPPORTUNITY_MOVED; all when empty.</summary>
    public IReadOnlyList<string> Kinds { get; private set; } = new List<string>();

    /// <summary>The key that signs deliveries.</summary>
    public string Secret { get; private set; } = "";

    /// <summary>The key before, which signs as well for a while.</summary>
    public string? ReplacedSecret { get; private set; }

    /// <summary>Until when the key before signs, UTC.</summary>
    public DateTime? ReplacedSecretUntil { get; private set; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime CreatedAt { get; private init; }

    /// <summary>When it was removed, UTC.</summary>
    public DateTime? RemovedAt { get; private set; }

    /// <summary>The sequence up to which everything was delivered or was not for it.</summary>
    public long Position { get; private set; }

    /// <summary>How many attempts in a row have failed.</summary>
    public int Failures { get; private set; }

    /// <summary>Since when every attempt has failed, UTC; null while deliveries arrive.</summary>
    public DateTime? FailingSince { get; private set; }

    /// <summary>Not tried before, UTC; null for at once.</summary>
    public DateTime? NextAttemptAt { get; private set; }

    /// <summary>When it was given up for the time being, UTC; what happens meanwhile is delivered after it is resumed.</summary>
    public DateTime? PausedAt { get; private set; }

    /// <summary>Until when the node that delivers has it to itself, UTC.</summary>
    public DateTime? LeasedUntil { get; private set; }

    public static Webhook Create(Guid ownerId, WebhookPlan plan, string secret, long position, DateTime now)
    {
        var webhook = new Webhook
        {
            Id = Guid.CreateVersion7(),
            OwnerId = ownerId,
            Secret = secret,
            Position = position,
            CreatedAt = Checked.Instant(now),
        };
        webhook.Change(plan);
        return webhook;
    }

    public void Change(WebhookPlan plan)
    {
        Name = Checked.Required(plan.Name, "name");
        Url = WebhookUrl.Checked(plan.Url);
        Kinds = Checked.Tags(plan.Kinds, "kinds");
    }

    /// <summary>Signs with another key from now on, and with the one before for a while.</summary>
    public void Rotate(string secret, DateTime now)
    {
        ReplacedSecret = Secret;
        ReplacedSecretUntil = Checked.Instant(now + ReplacedSecretLife);
        Secret = secret;
    }

    /// <summary>Delivers everything after a sequence again.</summary>
    public void Replay(long after, long head)
    {
        if (after < 0 || after > head)
        {
            throw new InvalidValue("after", $"must lie between 0 and {head}, the newest sequence").AsException();
        }

        Position = after;
        Forgive();
    }

    /// <summary>Goes on where it was given up.</summary>
    public void Resume()
    {
        if (PausedAt is null)
        {
            throw new WebhookNotPaused().AsException();
        }

        Forgive();
    }

    /// <summary>Ends it; its deliveries can still be read.</summary>
    public void Remove(DateTime now) => RemovedAt ??= Checked.Instant(now);

    private void Forgive()
    {
        (PausedAt, FailingSince, NextAttemptAt) = (null, null, null);
        Failures = 0;
    }
}

/// <summary>What somebody decides about a webhook.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Url">Where changes are posted to.</param>
/// <param name="Kinds">The kinds of changes it is told of; all when empty.</param>
public sealed record WebhookPlan(string Name, string Url, IReadOnlyList<string> Kinds);
