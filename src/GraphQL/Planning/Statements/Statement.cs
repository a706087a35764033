using System.Diagnostics;
using System.Linq.Expressions;
using CrmGraph.GraphQL.Planning.Slots;

namespace CrmGraph.GraphQL.Planning.Statements;

/// <summary>
/// A statement of a plan. Its SQL is made when it is first run and kept: one form for each combination of values that are null,
/// because SQL compares with null in another way.
/// </summary>
/// <param name="database">Makes the SQL.</param>
/// <param name="compose">Composes the query for one request.</param>
internal sealed class Statement(SqlDatabase database, Func<RequestContext, Expression> compose)
{
    private const int MostForms = 16;

    private readonly Lock _lock = new();
    private StatementForm[] _forms = [];

    /// <summary>The statement with the values of one request.</summary>
    public BoundStatement Bind(SlotInput input)
    {
        foreach (var form in Volatile.Read(ref _forms))
        {
            if (form.TryRead(input, out var values))
            {
                return new BoundStatement(form, values);
            }
        }

        return Make(input);
    }

    /// <summary>Runs the statement and returns its rows as cells.</summary>
    public async Task<List<object?[]>> ReadAsync(SlotInput input)
    {
        var started = Stopwatch.GetTimestamp();
        var bound = Bind(input);
        var stop = input.Context.Stop;
        await using var connection = await database.Connect(stop);
        await using var command = bound.Command(connection);
        database.Running(command.CommandText);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var rows = new List<object?[]>();
        while (await reader.ReadAsync(stop))
        {
            rows.Add(bound.Form.Cells(reader));
        }

        input.Context.PlanReport?.Add(command.CommandText, rows.Count, Stopwatch.GetElapsedTime(started));
        return rows;
    }

    private BoundStatement Make(SlotInput input)
    {
        var (query, isShareable) = RequestCapture.Trace(compose(input.Context), input.Context);
        var values = SlotSearch.In(query).ToDictionary(slot => slot, slot => slot.Read(input));
        var sql = database.Compile(query, values, input.Context);
        var form = new StatementForm(sql, values);
        if (isShareable)
        {
            Keep(form);
        }
        else
        {
            PlanMetrics.Unshareable.Add(1);
        }

        return new BoundStatement(form, [.. values.Values]);
    }

    private void Keep(StatementForm form)
    {
        lock (_lock)
        {
            if (_forms.Length < MostForms)
            {
                Volatile.Write(ref _forms, [.. _forms, form]);
            }
        }
    }
}
