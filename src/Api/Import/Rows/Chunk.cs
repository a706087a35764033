using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation.Imports;
using CrmGraph.Domain.Customers.Duplicates;

namespace CrmGraph.Api.Import.Rows;

/// <summary>Some rows of a file that are brought together, and all that bringing them needs.</summary>
/// <param name="Rows">The rows and what becomes of each.</param>
/// <param name="Run">The import they belong to.</param>
/// <param name="Earlier">What a dry run has passed, since it leaves nothing in the database to find.</param>
/// <param name="Db">The database.</param>
/// <param name="Caller">In whose name.</param>
/// <param name="Workspace">The workspace's settings.</param>
/// <param name="Now">When.</param>
internal sealed record Chunk(
    IReadOnlyList<RowOutcome> Rows,
    ImportRun Run,
    PassedKeys Earlier,
    CrmDbContext Db,
    Caller Caller,
    Workspace Workspace,
    DateTime Now)
{
    /// <summary>The rows that nothing is decided about.</summary>
    public IEnumerable<RowOutcome> Open => Rows.Where(outcome => outcome.IsOpen);

    /// <summary>The different texts of a field, to be looked up at once.</summary>
    public List<string> Texts(string field) =>
        [.. Open.Select(outcome => outcome.Row.Text(field)).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>Decides about a row whose record seems to be here: it is passed over, refused, or brought all the same.</summary>
    /// <param name="outcome">The row.</param>
    /// <param name="record">The record.</param>
    /// <param name="reasons">What both have in common; none when they have the same id.</param>
    /// <param name="name">What the record is called here; null where that is not known, or says nothing new.</param>
    public void Meet(RowOutcome outcome, string record, IReadOnlyList<DuplicateReason> reasons, string? name = null)
    {
        if (Run.Duplicates == DuplicateHandling.Reject)
        {
            throw new RowDuplicate(record, reasons).AsException();
        }

        if (Run.Duplicates == DuplicateHandling.PassOver || reasons.Count == 0)
        {
            outcome.PassOver();
            if (name is not null)
            {
                outcome.Row.Take("name", name, ImportCorrectionReason.RecordKnown);
            }
        }
    }

    /// <summary>Takes numbers for this many records; a dry run takes none.</summary>
    public async Task<int> Numbers(string series, int count, CancellationToken stop) =>
        count == 0 || Run.IsDryRun ? 1 : await NumberSeries.Next(Db, series, count, stop);

    /// <summary>Adds the records of a row; a dry run keeps none.</summary>
    public void Keep(params IEnumerable<Entity> records)
    {
        if (!Run.IsDryRun)
        {
            Db.AddRange(records);
        }
    }
}
