namespace CrmGraph.Domain.Service;

/// <summary>投诉: something a customer is not content with, and what was said and done about it.</summary>
public sealed class Complaint : Entity
{
    private Complaint()
    {
    }

    /// <summary>The complaint's number in this workspace, counted from 1 and never reused.</summary>
    public int Number { get; private init; }

    /// <summary>The customer who complains.</summary>
    public Guid CustomerId { get; private init; }

    /// <summary>The person at the customer's who does; null when not known.</summary>
    public Guid? ContactId { get; private init; }

    /// <summary>What it is about, in a few words.</summary>
    public string Subject { get; private init; } = "";

    /// <summary>What the customer says.</summary>
    public string Text { get; private init; } = "";

    /// <summary>The day it came in.</summary>
    public DateOnly ReceivedOn { get; private init; }

    /// <summary>How far it has come.</summary>
    public ComplaintStatus Status { get; private set; }

    /// <summary>What the customer was told, the first answer first.</summary>
    public IReadOnlyList<ComplaintResponse> Responses { get; private set; } = [];

    /// <summary>Who recorded it.</summary>
    public Guid ByUserId { get; private init; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime RecordedAt { get; private init; }

    /// <summary>When it was settled, UTC; null before.</summary>
    public DateTime? ResolvedAt { get; private set; }

    public static Complaint Record(int number, Guid customerId, ComplaintNotes notes, DateTime now, Guid by)
    {
        var complaint = new Complaint
        {
            Id = Guid.CreateVersion7(),
            Number = number,
            CustomerId = customerId,
            ContactId = notes.ContactId,
            Subject = Checked.Required(notes.Subject, "subject"),
            Text = Checked.Prose(notes.Text, "text") ?? "",
            ReceivedOn = notes.ReceivedOn,
            ByUserId = by,
            RecordedAt = Checked.Instant(now),
        };
        complaint.Raise(new ComplaintRecorded(complaint.Id, customerId, by, complaint.RecordedAt));
        return complaint;
    }

    /// <summary>Tells the customer something; that may settle it. A settled complaint is answered no more.</summary>
    public void Respond(string text, bool resolves, DateTime now, Guid by)
    {
        if (ResolvedAt is not null)
        {
            throw new ComplaintAlreadyResolved(Id).AsException();
        }

        var at = Checked.Instant(now);
        var said = Checked.Prose(text, "text") ?? throw new InvalidValue("text", "must not be empty").AsException();
        Responses = [.. Responses, new ComplaintResponse(at, by, said)];
        Status = resolves ? ComplaintStatus.Resolved : ComplaintStatus.Answered;
        ResolvedAt = resolves ? at : null;
        Raise(new ComplaintAnswered(Id, CustomerId, resolves, by, at));
    }
}

/// <summary>What is recorded of a complaint.</summary>
/// <param name="Subject">What it is about, in a few words.</param>
/// <param name="ReceivedOn">The day it came in.</param>
public sealed record ComplaintNotes(string Subject, DateOnly ReceivedOn)
{
    public string? Text { get; init; }

    public Guid? ContactId { get; init; }
}

/// <summary>What a customer was told about a complaint.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="ByUserId">By whom.</param>
/// <param name="Text">What was said or done.</param>
public sealed record ComplaintResponse(DateTime At, Guid ByUserId, string Text);

/// <summary>How far a complaint has come.</summary>
public enum ComplaintStatus
{
    /// <summary>待处理: nobody has answered yet.</summary>
    Open,

    /// <summary>处理中: the customer was answered, and it is not settled.</summary>
    Answered,

    /// <summary>已解决: it is settled.</summary>
    Resolved,
}
