namespace CrmGraph.Domain.Customers;

/// <summary>授权: what a person allowed us to do with their data, on which channel, and how we know. It is never changed, only withdrawn.</summary>
public sealed class Consent : Entity
{
    private Consent()
    {
    }

    /// <summary>The person.</summary>
    public Guid ContactId { get; private init; }

    /// <summary>What for; another purpose needs another consent.</summary>
    public ConsentPurpose Purpose { get; private init; }

    /// <summary>On which way the person may be reached for it.</summary>
    public ConsentChannel Channel { get; private init; }

    /// <summary>Which text the person agreed to, for example the version of the privacy notice.</summary>
    public string TextVersion { get; private init; } = "";

    /// <summary>How we know, for example the form or the mail.</summary>
    public string Evidence { get; private init; } = "";

    /// <summary>When the person agreed, UTC.</summary>
    public DateTime GivenAt { get; private init; }

    /// <summary>When the person took it back, UTC; null while it holds.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Who recorded it.</summary>
    public Guid ByUserId { get; private init; }

    public static Consent Give(Guid contactId, ConsentTerms terms, DateTime givenAt, DateTime now, Guid by)
    {
        if (givenAt > now)
        {
            throw new InvalidValue("givenAt", "must not be in the future").AsException();
        }

        var consent = new Consent
        {
            Id = Guid.CreateVersion7(),
            ContactId = contactId,
            Purpose = terms.Purpose,
            Channel = terms.Channel,
            TextVersion = Checked.Required(terms.TextVersion, "textVersion"),
            Evidence = Checked.Prose(terms.Evidence, "evidence") ?? throw new InvalidValue("evidence", "must not be empty").AsException(),
            GivenAt = Checked.Instant(givenAt),
            ByUserId = by,
        };
        consent.Raise(new ConsentGiven(consent.Id, contactId, terms.Purpose, terms.Channel, by, Checked.Instant(now)));
        return consent;
    }

    /// <summary>The person takes it back; what was done until then stays lawful.</summary>
    public void Withdraw(DateTime now, Guid by)
    {
        if (WithdrawnAt is not null)
        {
            throw new ConsentAlreadyWithdrawn(Id).AsException();
        }

        WithdrawnAt = Checked.Instant(now);
        Raise(new ConsentWithdrawn(Id, ContactId, Purpose, Channel, by, WithdrawnAt.Value));
    }
}

/// <summary>What a person agrees to.</summary>
public sealed record ConsentTerms(ConsentPurpose Purpose, ConsentChannel Channel, string TextVersion, string Evidence);

/// <summary>What personal data is used for.</summary>
public enum ConsentPurpose
{
    /// <summary>营销推广: news and offers.</summary>
    Marketing,

    /// <summary>客户分析: profiles and segments of persons.</summary>
    Analysis,

    /// <summary>客户服务: questions about what was bought, beyond the contract.</summary>
    Service,

    /// <summary>向第三方提供: handing it to others.</summary>
    Sharing,

    /// <summary>出境: handing it abroad.</summary>
    TransferAbroad,
}

/// <summary>The way a person is reached.</summary>
public enum ConsentChannel
{
    /// <summary>电子邮件: by e-mail.</summary>
    Email,

    /// <summary>电话: by telephone.</summary>
    Phone,

    /// <summary>短信: by text message.</summary>
    TextMessage,

    /// <summary>微信: by WeChat.</summary>
    WeChat,

    /// <summary>邮寄: by post.</summary>
    Post,

    /// <summary>The person is not reached: the data is used without.</summary>
    None,
}
