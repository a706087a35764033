namespace CrmGraph.Domain.Automation.Imports;

/// <summary>A row that an import refused, kept as it was so that somebody corrects it and sends it again.</summary>
public sealed class ImportReject : Entity
{
    /// <summary>A reason quotes what stands in a cell.</summary>
    private const int LongestReason = 1_000;

    private ImportReject()
    {
    }

    /// <summary>The import.</summary>
    public Guid RunId { get; private init; }

    /// <summary>The line of the file in which the row begins.</summary>
    public int Line { get; private init; }

    /// <summary>The code of the refusal.</summary>
    public string Code { get; private init; } = "";

    /// <summary>What is wrong and what to do about it.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The row's values in the order of the columns.</summary>
    public IReadOnlyList<string> Values { get; private set; } = [];

    public static ImportReject Of(Guid runId, int line, Refusal refusal, IReadOnlyList<string> values) => new()
    {
        Id = Guid.CreateVersion7(),
        RunId = runId,
        Line = line,
        Code = refusal.Code,
        Reason = ImportedText.Shown(ImportedText.Storable(refusal.Message), LongestReason),
        Values = [.. values.Select(ImportedText.Storable)],
    };

    /// <summary>The row is about somebody whose data is erased; line and code stay.</summary>
    public void Forget() => (Reason, Values) = (ErasedText.Value, []);
}
