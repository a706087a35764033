namespace CrmGraph.Domain.Privacy;

/// <summary>访问记录: one operation that read data of persons.</summary>
public sealed class AccessEntry : Entity
{
    private AccessEntry()
    {
    }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private init; }

    /// <summary>Who read; null where one answer was made for several live subscribers who see all.</summary>
    public Guid? ByUserId { get; private init; }

    /// <summary>The key they came with; null for who had signed in.</summary>
    public Guid? ApiKeyId { get; private init; }

    /// <summary>The name that the client gave to the operation; null where it gave none.</summary>
    public string? Operation { get; private init; }

    /// <summary>What was read, for example Contact.email.</summary>
    public IReadOnlyList<string> Fields { get; private init; } = [];

    /// <summary>Of how many records.</summary>
    public int Rows { get; private init; }

    public static AccessEntry Of(AccessReader reader, string? operation, IReadOnlyList<string> fields, int rows, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(),
        At = Checked.Instant(now),
        ByUserId = reader.UserId,
        ApiKeyId = reader.ApiKeyId,
        Operation = operation,
        Fields = fields,
        Rows = rows,
    };
}

/// <summary>Who reads.</summary>
/// <param name="UserId">The user.</param>
/// <param name="ApiKeyId">The key they came with.</param>
public readonly record struct AccessReader(Guid? UserId, Guid? ApiKeyId);
