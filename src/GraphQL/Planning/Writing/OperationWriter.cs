using System.Diagnostics;
using System.Text.Json;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Planning.Statements;

namespace CrmGraph.GraphQL.Planning.Writing;

/// <summary>
/// Runs a query that consists of nothing but rows: all its statements go to the database together, children before their parents,
/// and each row becomes JSON as it is read.
/// </summary>
internal sealed class OperationWriter(IReadOnlyList<RootField> fields, IReadOnlyList<RowSet> sets, SqlDatabase database)
{
    /// <summary>The <c>data</c> of the response; the caller disposes it.</summary>
    /// <exception cref="UnwritableException">A row cannot be written as it is.</exception>
    public async Task<PooledBuffer> RunAsync(RequestContext context)
    {
        var written = new WrittenRows[sets.Count];
        try
        {
            await ReadAsync(written, context);
            return Compose(written);
        }
        finally
        {
            foreach (var rows in written)
            {
                rows?.Dispose();
            }
        }
    }

    private async Task ReadAsync(WrittenRows[] written, RequestContext context)
    {
        var steps = Steps(written, context);
        if (steps.Count == 0)
        {
            return;
        }

        await using var batch = await StatementBatch.OpenAsync(database, [.. steps.Select(s => s.Statement)], context.Stop);
        foreach (var (set, isCount, statement) in steps)
        {
            var started = Stopwatch.GetTimestamp();
            var reader = await batch.NextAsync(context.Stop);
            var rows = written[set.Number];
            await (isCount
                ? rows.ReadTotalsAsync(reader, set, statement.Form, context.Stop)
                : rows.ReadAsync(reader, set, statement.Form, written, context.Stop));
            context.PersonalRows += set.IsPersonal && !isCount ? rows.RowCount : 0;
            context.PlanReport?.Add(statement.Form.Sql.Text, isCount ? null : rows.RowCount, Stopwatch.GetElapsedTime(started));
        }

        await batch.CompleteAsync(context.Stop);
    }

    private List<(RowSet Set, bool IsCount, BoundStatement Statement)> Steps(WrittenRows[] written, RequestContext context)
    {
        var steps = new List<(RowSet, bool, BoundStatement)>(sets.Count);
        foreach (var set in sets)
        {
            written[set.Number] = new WrittenRows(set, set.Page?.Cut(context));
            if (set.IsRead)
            {
                steps.Add((set, false, set.Bind(context)));
            }

            if (set.BindCount(context) is { } count)
            {
                steps.Add((set, true, count));
            }
        }

        return steps;
    }

    private PooledBuffer Compose(WrittenRows[] written)
    {
        var data = new PooledBuffer();
        using var json = new Utf8JsonWriter(data, JsonFormat.OfParts);
        json.WriteStartObject();
        foreach (var field in fields)
        {
            json.WritePropertyName(field.Name);
            if (field.Set is { } set)
            {
                field.Value!.Write(json, written[set.Number].Of(default));
            }
            else
            {
                json.WriteStringValue(field.TypeName);
            }
        }

        json.WriteEndObject();
        return data;
    }
}
