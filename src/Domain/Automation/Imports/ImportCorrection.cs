namespace CrmGraph.Domain.Automation.Imports;

/// <summary>A value of a file that an import took otherwise than it is written, or left out of the record; for somebody to look over.</summary>
public sealed class ImportCorrection : Entity
{
    /// <summary>So many of one import are kept, the first ones; whoever has more of them changes the file or its profile.</summary>
    public const int MostKept = 10_000;

    private const int LongestText = 190;

    private ImportCorrection()
    {
    }

    /// <summary>The import.</summary>
    public Guid RunId { get; private init; }

    /// <summary>The line of the file in which the row begins.</summary>
    public int Line { get; private init; }

    /// <summary>The heading of the column.</summary>
    public string Column { get; private init; } = "";

    /// <summary>The field that the column fills, as a mapping names it.</summary>
    public string Field { get; private init; } = "";

    /// <summary>The value in the file, the first 190 characters of a longer one; null where the cell is empty.</summary>
    public string? Given { get; private set; }

    /// <summary>The value that was taken for it, or would be in a dry run; null where the record has none.</summary>
    public string? Taken { get; private set; }

    /// <summary>Why.</summary>
    public ImportCorrectionReason Reason { get; private init; }

    public static ImportCorrection Of(Guid runId, int line, CorrectedCell cell) => new()
    {
        Id = Guid.CreateVersion7(),
        RunId = runId,
        Line = line,
        Column = Kept(cell.Column.Header)!,
        Field = cell.Column.Field!,
        Given = Kept(cell.Given),
        Taken = Kept(cell.Taken),
        Reason = cell.Reason,
    };

    /// <summary>The value is about somebody whose data is erased; line, column and reason stay.</summary>
    public void Forget() => (Given, Taken) = (ErasedText.Value, null);

    private static string? Kept(string? text) => text is null ? null : ImportedText.Shown(ImportedText.Storable(text), LongestText);
}

/// <summary>A cell of a row whose value is taken otherwise than it is written.</summary>
/// <param name="Column">Its column, which fills a field.</param>
/// <param name="Given">What stands in it; null where it is empty.</param>
/// <param name="Taken">What is taken; null for nothing.</param>
/// <param name="Reason">Why.</param>
public sealed record CorrectedCell(ImportColumn Column, string? Given, string? Taken, ImportCorrectionReason Reason);
