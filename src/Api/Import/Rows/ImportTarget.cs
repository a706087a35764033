namespace CrmGraph.Api.Import.Rows;

/// <summary>Turns rows into records of one kind.</summary>
internal abstract class ImportTarget
{
    public abstract IReadOnlyList<ImportField> Fields { get; }

    /// <summary>What rows have in common that become one record; null where each becomes its own.</summary>
    public virtual string? RecordOf(ImportRow row) => null;

    /// <summary>Decides about every row of a chunk, in a number of statements that does not depend on how many there are.</summary>
    public abstract Task Bring(Chunk chunk, CancellationToken stop);
}
