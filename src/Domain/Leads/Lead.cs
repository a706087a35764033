using CrmGraph.Domain.Customers.Duplicates;

namespace CrmGraph.Domain.Leads;

/// <summary>Somebody who may become a customer, before it is known what they would buy.</summary>
public sealed class Lead : Entity
{
    private Lead()
    {
    }

    /// <summary>The lead's number in this workspace, counted from 1 and never reused.</summary>
    public int Number { get; private init; }

    /// <summary>The lead's id in the system it was imported from; null when entered here.</summary>
    public string? ExternalId { get; private init; }

    /// <summary>The person or company that showed up.</summary>
    public string Name { get; private init; } = "";

    /// <summary>The company of the person; null when unknown.</summary>
    public string? Company { get; private init; }

    /// <summary>The lead's e-mail address.</summary>
    public string? Email { get; private init; }

    /// <summary>The lead's phone number.</summary>
    public string? Phone { get; private init; }

    /// <summary>What other spellings of the name together with the company have in common.</summary>
    public string? NameKey { get; private init; }

    /// <summary>What other spellings of the e-mail address have in common.</summary>
    public string? EmailKey { get; private init; }

    /// <summary>What other spellings of the phone number have in common.</summary>
    public string? PhoneKey { get; private init; }

    /// <summary>Where the lead came from.</summary>
    public LeadSource Source { get; private init; }

    /// <summary>Free labels, for example industry and size.</summary>
    public IReadOnlyList<string> Tags { get; private init; } = new List<string>();

    /// <summary>The user responsible for the lead.</summary>
    public Guid OwnerId { get; private set; }

    /// <summary>The owner's current team; null when the owner has none.</summary>
    public Guid? TeamId { get; private set; }

    /// <summary>When the lead was captured, UTC.</summary>
    public DateTime CreatedAt { get; private init; }

    /// <summary>When somebody first contacted the lead, UTC; null before. It should be within 24 hours.</summary>
    public DateTime? FirstTouchedAt { get; private set; }

    /// <summary>Until when somebody must contact the lead, UTC; null once it is done.</summary>
    public DateTime? FirstTouchDueAt { get; private set; }

    /// <summary>When it was found that nobody had done so in time, UTC.</summary>
    public DateTime? FirstTouchBreachedAt { get; private set; }

    /// <summary>When it became an opportunity, UTC; null before.</summary>
    public DateTime? ConvertedAt { get; private set; }

    /// <summary>The customer it became; null before, or where none was made.</summary>
    public Guid? CustomerId { get; private set; }

    /// <summary>The opportunity it became; null before.</summary>
    public Guid? OpportunityId { get; private set; }

    public static Lead Capture(int number, LeadProfile profile, Guid ownerId, Guid? teamId, DateTime now, Guid by)
    {
        var lead = new Lead
        {
            Id = Guid.CreateVersion7(),
            Number = number,
            ExternalId = Checked.Optional(profile.ExternalId, "externalId"),
            Name = Checked.Required(profile.Name, "name"),
            Company = Checked.Optional(profile.Company, "company"),
            Email = Checked.Optional(profile.Email, "email"),
            Phone = Checked.Optional(profile.Phone, "phone"),
            NameKey = MatchKey.Person($"{profile.Name} {profile.Company}"),
            EmailKey = MatchKey.Email(profile.Email),
            PhoneKey = MatchKey.Phone(profile.Phone),
            Source = profile.Source,
            Tags = Checked.Tags(profile.Tags, "tags"),
            OwnerId = ownerId,
            TeamId = teamId,
            CreatedAt = Checked.Instant(now),
        };
        lead.Raise(new LeadCreated(lead.Id, lead.Source, ownerId, teamId, by, lead.CreatedAt));
        return lead;
    }

    /// <summary>Somebody contacted the lead; only the first contact is kept here.</summary>
    public void Touch(DateTime at, Guid by)
    {
        var touched = Checked.Instant(at);
        if (FirstTouchedAt <= touched)
        {
            return;
        }

        FirstTouchedAt = touched;
        FirstTouchDueAt = null;
        Raise(new LeadTouched(Id, OwnerId, TeamId, by, touched));
    }

    /// <summary>Makes somebody else responsible.</summary>
    public void AssignTo(Guid ownerId, Guid? teamId, DateTime now, Guid by)
    {
        if (ownerId == OwnerId && teamId == TeamId)
        {
            return;
        }

        var from = OwnerId;
        OwnerId = ownerId;
        TeamId = teamId;
        FirstTouchBreachedAt = null;
        Raise(new LeadAssigned(Id, from, ownerId, teamId, by, Checked.Instant(now)));
    }

    /// <summary>Says until when somebody must contact the lead, as long as nobody has.</summary>
    public void LimitFirstTouch(DateTime dueAt) => FirstTouchDueAt =
        FirstTouchedAt is null && ConvertedAt is null ? Checked.Instant(dueAt) : null;

    /// <summary>Nobody contacted the lead in time. Happens once for each responsible user.</summary>
    public void BreachFirstTouch(DateTime now)
    {
        if (FirstTouchBreachedAt is null)
        {
            FirstTouchBreachedAt = Checked.Instant(now);
            Raise(new LeadOverdue(Id, OwnerId, TeamId, FirstTouchBreachedAt.Value));
        }
    }

    /// <summary>The lead became an opportunity.</summary>
    public void Convert(Guid? customerId, Guid opportunityId, DateTime now, Guid by)
    {
        if (OpportunityId is { } existing)
        {
            throw new LeadAlreadyConverted(Id, existing).AsException();
        }

        ConvertedAt = Checked.Instant(now);
        FirstTouchDueAt = null;
        CustomerId = customerId;
        OpportunityId = opportunityId;
        Raise(new LeadConverted(Id, customerId, opportunityId, OwnerId, TeamId, by, ConvertedAt.Value));
    }
}

/// <summary>Where a lead came from.</summary>
public enum LeadSource
{
    /// <summary>官网表单: a form on the website.</summary>
    Website,

    /// <summary>社交媒体: a social network or an industry group.</summary>
    SocialMedia,

    /// <summary>推荐: a customer or partner referred it.</summary>
    Referral,

    /// <summary>市场活动: a trade fair or another event.</summary>
    Event,

    /// <summary>内容营销: an article, a white paper or a video.</summary>
    ContentMarketing,

    /// <summary>广告投放: an advertisement.</summary>
    Advertising,

    /// <summary>陌生拜访: a call or visit without an introduction.</summary>
    ColdCall,

    /// <summary>其他: anything else.</summary>
    Other,
}
