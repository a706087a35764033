namespace CrmGraph.GraphQL.Planning.Steps;

/// <summary>Reads a cell of each row.</summary>
internal sealed class CellStep(int cell, ColumnFormat? format) : Step
{
    public int Cell => cell;

    /// <summary>How the value is shown; null when it is shown as it is stored.</summary>
    public ColumnFormat? Format => format;

    public override ValueTask<object?[]> RunAsync(IReadOnlyList<object> parents, RequestContext context)
    {
        var values = new object?[parents.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var stored = ((object?[])parents[i])[cell];
            values[i] = stored is null || format is null ? stored : format.Show(stored);
        }

        return new ValueTask<object?[]>(values);
    }
}
