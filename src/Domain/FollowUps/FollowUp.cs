namespace CrmGraph.Domain.FollowUps;

/// <summary>A record of one contact with a customer, opportunity or lead. It is written once and not changed.</summary>
public sealed class FollowUp : Entity
{
    private FollowUp()
    {
    }

    /// <summary>The customer it was about; null when it was about a lead or an opportunity without one.</summary>
    public Guid? CustomerId { get; private init; }

    /// <summary>The opportunity it was about; null when there was none.</summary>
    public Guid? OpportunityId { get; private init; }

    /// <summary>The lead it was about; null when it was about a customer.</summary>
    public Guid? LeadId { get; private init; }

    /// <summary>The product that was talked about; always set for a product enquiry.</summary>
    public Guid? ProductId { get; private init; }

    /// <summary>How the contact was made.</summary>
    public FollowUpKind Kind { get; private init; }

    /// <summary>沟通时间: when the contact took place, UTC.</summary>
    public DateTime At { get; private init; }

    /// <summary>核心需求: what the customer needs.</summary>
    public string? Need { get; private init; }

    /// <summary>客户异议: what holds the customer back.</summary>
    public string? Objection { get; private init; }

    /// <summary>承诺事项: what we promised.</summary>
    public string? Commitment { get; private init; }

    /// <summary>解决方案: what we propose.</summary>
    public string? Solution { get; private init; }

    /// <summary>下一步: what happens next.</summary>
    public string? NextStep { get; private init; }

    /// <summary>The day of the next step.</summary>
    public DateOnly? NextOn { get; private init; }

    /// <summary>跟进阶段: the author's own word for how far it is; not a stage of the pipeline.</summary>
    public string? StageName { get; private init; }

    /// <summary>异常记录: anything unusual, for example a budget that still needs approval.</summary>
    public string? Exception { get; private init; }

    /// <summary>预计成交时间: the day the author expects the contract.</summary>
    public DateOnly? ExpectedCloseOn { get; private init; }

    /// <summary>成单概率: the author's estimate.</summary>
    public Likelihood? Likelihood { get; private init; }

    /// <summary>Anything else, in free words.</summary>
    public string? Text { get; private init; }

    /// <summary>The user who recorded it.</summary>
    public Guid AuthorId { get; private init; }

    /// <summary>The owner of what it is about; they and their line see it.</summary>
    public Guid OwnerId { get; private set; }

    /// <summary>The owner's current team; null when the owner has none.</summary>
    public Guid? TeamId { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime CreatedAt { get; private init; }

    public static FollowUp Record(FollowUpNotes notes, Guid ownerId, Guid? teamId, DateTime now, Guid by)
    {
        Check(notes);
        var followUp = new FollowUp
        {
            Id = Guid.CreateVersion7(),
            CustomerId = notes.CustomerId,
            OpportunityId = notes.OpportunityId,
            LeadId = notes.LeadId,
            ProductId = notes.ProductId,
            Kind = notes.Kind,
            At = Checked.Instant(notes.At),
            Need = Checked.Prose(notes.Need, "need"),
            Objection = Checked.Prose(notes.Objection, "objection"),
            Commitment = Checked.Prose(notes.Commitment, "commitment"),
            Solution = Checked.Prose(notes.Solution, "solution"),
            NextStep = Checked.Prose(notes.NextStep, "nextStep"),
            NextOn = notes.NextOn,
            StageName = Checked.Optional(notes.StageName, "stageName"),
            Exception = Checked.Prose(notes.Exception, "exception"),
            ExpectedCloseOn = notes.ExpectedCloseOn,
            Likelihood = notes.Likelihood,
            Text = Checked.Prose(notes.Text, "text"),
            AuthorId = by,
            OwnerId = ownerId,
            TeamId = teamId,
            CreatedAt = Checked.Instant(now),
        };
        followUp.Raise(FollowUpRecorded.From(followUp));
        return followUp;
    }

    /// <summary>Whether somebody of us was in touch; what a customer does alone only tells of interest.</summary>
    public bool IsContact => Kind != FollowUpKind.ProposalView;

    private static void Check(FollowUpNotes notes)
    {
        if (notes.CustomerId is null && notes.OpportunityId is null && notes.LeadId is null)
        {
            throw new FollowUpWithoutSubject().AsException();
        }

        if (notes.Kind == FollowUpKind.ProductEnquiry && notes.ProductId is null)
        {
            throw new EnquiryNeedsProduct().AsException();
        }
    }
}

/// <summary>How a contact was made.</summary>
public enum FollowUpKind
{
    /// <summary>电话: a phone call.</summary>
    Call,

    /// <summary>邮件: an e-mail.</summary>
    Email,

    /// <summary>拜访: a visit at the customer's.</summary>
    Visit,

    /// <summary>会议: a meeting.</summary>
    Meeting,

    /// <summary>消息: a text or chat message.</summary>
    Message,

    /// <summary>产品咨询: the customer asked about a product; it counts towards the potential tier.</summary>
    ProductEnquiry,

    /// <summary>其他: anything else.</summary>
    Other,

    /// <summary>在线演示: the customer joined an online demo.</summary>
    Demo,

    /// <summary>查看方案: the customer looked at the proposal; nobody of us was in touch.</summary>
    ProposalView,
}

/// <summary>The author's estimate of whether the customer will sign.</summary>
public enum Likelihood
{
    /// <summary>高.</summary>
    High,

    /// <summary>中.</summary>
    Medium,

    /// <summary>低.</summary>
    Low,
}
