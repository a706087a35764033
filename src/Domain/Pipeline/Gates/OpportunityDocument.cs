namespace CrmGraph.Domain.Pipeline.Gates;

/// <summary>A file that was handed in for what a stage asks for.</summary>
public sealed class OpportunityDocument : Entity
{
    private OpportunityDocument()
    {
    }

    /// <summary>The opportunity.</summary>
    public Guid OpportunityId { get; private init; }

    /// <summary>The stage that asks for it.</summary>
    public Guid StageId { get; private init; }

    /// <summary>The document's code in its stage.</summary>
    public string Key { get; private init; } = "";

    /// <summary>The file's name.</summary>
    public string FileName { get; private init; } = "";

    /// <summary>The file's media type.</summary>
    public string MediaType { get; private init; } = "";

    /// <summary>The file's size in bytes.</summary>
    public long Size { get; private init; }

    /// <summary>SHA-256 of the content, in lower-case hexadecimal digits; names the stored content.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>Who handed it in.</summary>
    public Guid ByUserId { get; private init; }

    /// <summary>When, UTC.</summary>
    public DateTime AddedAt { get; private init; }

    /// <summary>When it was taken back, UTC; it then counts no more.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    public static OpportunityDocument Add(Guid opportunityId, Stage stage, string key, DocumentFile file, DateTime now, Guid by) =>
        stage.Documents.Any(d => d.Key == key)
            ? new OpportunityDocument
            {
                Id = Guid.CreateVersion7(),
                OpportunityId = opportunityId,
                StageId = stage.Id,
                Key = key,
                FileName = Checked.Required(file.Name, "fileName"),
                MediaType = DocumentFile.CheckedType(file.MediaType),
                Size = DocumentFile.CheckedSize(file.Size),
                Hash = file.Hash,
                AddedAt = Checked.Instant(now),
                ByUserId = by,
            }
            : throw new StageDocumentUnknown(stage.Id, key).AsException();

    /// <summary>Takes it back; the file stays for the record.</summary>
    public void Withdraw(DateTime now) => WithdrawnAt ??= Checked.Instant(now);
}
