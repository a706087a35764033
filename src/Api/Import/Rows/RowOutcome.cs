using CrmGraph.Domain;
using CrmGraph.Domain.Automation.Imports;

namespace CrmGraph.Api.Import.Rows;

/// <summary>What becomes of a row: a record, nothing because its record is here, or a refusal.</summary>
/// <param name="row">The row.</param>
/// <param name="isShown">Whether the fields of its record are shown in a preview.</param>
internal sealed class RowOutcome(ImportRow row, bool isShown)
{
    public ImportRow Row => row;

    /// <summary>Why it is refused; null when it is not.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Whether its record is here already.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>The record's fields, once there is one; none of them where they are not shown.</summary>
    public IReadOnlyList<ImportedValue>? Values { get; private set; }

    /// <summary>What was taken otherwise than it is written. Of a refused row nothing was taken, of one passed over only which record it is.</summary>
    public IEnumerable<CorrectedCell> Corrections => Refusal is not null ? []
        : IsKnown ? row.Corrections.Where(cell => cell.Reason == ImportCorrectionReason.RecordKnown)
        : row.Corrections;

    /// <summary>Whether nothing is decided yet.</summary>
    public bool IsOpen => Refusal is null && !IsKnown && Values is null;

    public void PassOver() => IsKnown = true;

    public void Bring(params IEnumerable<(string Field, object? Value)> values) => Values = isShown
        ? [.. values.Where(value => value.Value is not null and not "")
            .Select(value => new ImportedValue(value.Field, FormattableString.Invariant($"{value.Value}")))]
        : [];

    /// <summary>Does a step unless the row is decided; a refusal is the row's and not the file's.</summary>
    public void Try(Action step)
    {
        if (!IsOpen)
        {
            return;
        }

        try
        {
            step();
        }
        catch (RuleException refused)
        {
            Refusal = refused.Refusal;
        }
    }
}
