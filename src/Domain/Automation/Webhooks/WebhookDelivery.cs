namespace CrmGraph.Domain.Automation.Webhooks;

/// <summary>One attempt to deliver changes to a webhook.</summary>
public sealed class WebhookDelivery : Entity
{
    private WebhookDelivery()
    {
    }

    /// <summary>The webhook.</summary>
    public Guid WebhookId { get; private init; }

    /// <summary>The sequence of the first change in it.</summary>
    public long FirstSequence { get; private init; }

    /// <summary>The sequence of the last change in it.</summary>
    public long LastSequence { get; private init; }

    /// <summary>When it was sent, UTC.</summary>
    public DateTime At { get; private init; }

    /// <summary>Which attempt at these changes it was, from 1.</summary>
    public int Attempt { get; private init; }

    /// <summary>The HTTP status of the answer; null when none came.</summary>
    public int? Status { get; private init; }

    /// <summary>How long the answer took, in milliseconds.</summary>
    public int Milliseconds { get; private init; }

    /// <summary>Why it failed; null when it was taken.</summary>
    public string? Problem { get; private init; }

    public static WebhookDelivery Of(Guid webhookId, long first, long last, int attempt, WebhookAnswer answer) => new()
    {
        Id = Guid.CreateVersion7(),
        WebhookId = webhookId,
        FirstSequence = first,
        LastSequence = last,
        At = Checked.Instant(answer.At),
        Attempt = attempt,
        Status = answer.Status,
        Milliseconds = answer.Milliseconds,
        Problem = answer.Problem,
    };
}

/// <summary>What came of an attempt.</summary>
/// <param name="At">When it was sent, UTC.</param>
/// <param name="Status">The HTTP status; null when there was no answer.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Problem">Why it failed; null when the delivery was taken.</param>
public sealed record WebhookAnswer(DateTime At, int? Status, int Milliseconds, string? Problem)
{
    public bool IsTaken => Problem is null;
}
