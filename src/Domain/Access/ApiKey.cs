namespace CrmGraph.Domain.Access;

/// <summary>Lets a program, a dashboard for example, act for a user without signing in; only a hash of its secret is kept.</summary>
public sealed class ApiKey : Entity
{
    /// <summary>The longest time a key may be good for.</summary>
    public static readonly TimeSpan LongestLife = TimeSpan.FromDays(366);

    private ApiKey()
    {
    }

    /// <summary>The user it acts for; it never sees more than that user.</summary>
    public Guid UserId { get; private init; }

    /// <summary>What it is for, in the words of who made it.</summary>
    public string Name { get; private init; } = "";

    /// <summary>What it may do.</summary>
    public ApiKeyScope Scope { get; private init; }

    /// <summary>The SHA-256 of its secret, in hex.</summary>
    public string SecretHash { get; private init; } = "";

    /// <summary>When it was made, UTC.</summary>
    public DateTime CreatedAt { get; private init; }

    /// <summary>When it ends by itself, UTC.</summary>
    public DateTime ExpiresAt { get; private init; }

    /// <summary>When it was ended, UTC; null while it holds.</summary>
    public DateTime? RevokedAt { get; private set; }

    public static ApiKey Make(Guid userId, string name, ApiKeyScope scope, string secretHash, DateTime now, DateTime expiresAt)
    {
        var made = Checked.Instant(now);
        if (expiresAt <= made || expiresAt > made + LongestLife)
        {
            throw new InvalidValue("expiresAt", $"must lie within the next {LongestLife.TotalDays:0} days").AsException();
        }

        return new ApiKey
        {
            Id = Guid.CreateVersion7(),
            UserId = userId,
            Name = Checked.Required(name, "name"),
            Scope = scope,
            SecretHash = secretHash,
            CreatedAt = made,
            ExpiresAt = Checked.Instant(expiresAt),
        };
    }

    /// <summary>Ends the key; streams opened with it end as well.</summary>
    public void Revoke(DateTime now)
    {
        if (RevokedAt is not null)
        {
            throw new ApiKeyAlreadyRevoked(RevokedAt.Value).AsException();
        }

        RevokedAt = Checked.Instant(now);
        Raise(new ApiKeyRevoked(Id, UserId, RevokedAt.Value));
    }

    /// <summary>Whether it opens anything at this moment.</summary>
    public bool Holds(DateTime now) => RevokedAt is null && now < ExpiresAt;
}

/// <summary>What a key may do in the name of its user.</summary>
public enum ApiKeyScope
{
    /// <summary>Queries and subscriptions.</summary>
    Read,

    /// <summary>Mutations as well.</summary>
    Write,
}
