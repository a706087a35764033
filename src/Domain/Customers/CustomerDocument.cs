namespace CrmGraph.Domain.Customers;

/// <summary>A file that belongs to a customer's record, for example a business licence.</summary>
public sealed class CustomerDocument : Entity
{
    private CustomerDocument()
    {
    }

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; private init; }

    /// <summary>What it is.</summary>
    public string Title { get; private init; } = "";

    /// <summary>The file's name.</summary>
    public string FileName { get; private init; } = "";

    /// <summary>The file's media type.</summary>
    public string MediaType { get; private init; } = "";

    /// <summary>The file's size in bytes.</summary>
    public long Size { get; private init; }

    /// <summary>SHA-256 of the content, in lower-case hexadecimal digits; names the stored content.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>Who added it.</summary>
    public Guid ByUserId { get; private init; }

    /// <summary>When, UTC.</summary>
    public DateTime AddedAt { get; private init; }

    /// <summary>When it was taken back, UTC; null while it holds.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    public static CustomerDocument Add(Guid customerId, string title, DocumentFile file, DateTime now, Guid by)
    {
        var document = new CustomerDocument
        {
            Id = Guid.CreateVersion7(),
            CustomerId = customerId,
            Title = Checked.Required(title, "title"),
            FileName = Checked.Required(file.Name, "fileName"),
            MediaType = DocumentFile.CheckedType(file.MediaType),
            Size = DocumentFile.CheckedSize(file.Size),
            Hash = file.Hash,
            AddedAt = Checked.Instant(now),
            ByUserId = by,
        };
        document.Raise(new CustomerDocumentAdded(document.Id, customerId, by, document.AddedAt));
        return document;
    }

    /// <summary>Takes it back; the file stays for the record.</summary>
    public void Withdraw(DateTime now, Guid by)
    {
        if (WithdrawnAt is null)
        {
            WithdrawnAt = Checked.Instant(now);
            Raise(new CustomerDocumentWithdrawn(Id, CustomerId, by, WithdrawnAt.Value));
        }
    }
}
