using System.Data.Common;
using CrmGraph.GraphQL.Planning.Slots;
using CrmGraph.GraphQL.Planning.Writing;

namespace CrmGraph.GraphQL.Planning.Statements;

/// <summary>The SQL of a statement for requests in which the same values are null.</summary>
internal sealed class StatementForm
{
    private readonly Slot[] _slots;
    private readonly bool[] _isNull;
    private readonly int[] _valueOf;

    public StatementForm(SqlQuery sql, IReadOnlyDictionary<Slot, object?> values)
    {
        Sql = sql;
        _slots = [.. values.Keys];
        _isNull = [.. values.Values.Select(v => v is null)];
        _valueOf = [.. sql.Arguments.Select(a => Array.IndexOf(_slots, a.Slot))];
    }

    public SqlQuery Sql { get; }

    /// <summary>How the selected columns are written, once that was found out.</summary>
    public Leaf[]? Leaves { get; set; }

    /// <summary>Reads the values of a request; false when others are null than in this form.</summary>
    public bool TryRead(SlotInput input, out object?[] values)
    {
        values = new object?[_slots.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _slots[i].Read(input);
            if (values[i] is null != _isNull[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Makes the parameters with the values of a request.</summary>
    public IEnumerable<DbParameter> Parameters(DbCommand maker, object?[] values)
    {
        for (var i = 0; i < _valueOf.Length; i++)
        {
            yield return Sql.Arguments[i].Make(maker, values[_valueOf[i]]);
        }
    }

    /// <summary>The current row.</summary>
    public object?[] Cells(DbDataReader row)
    {
        var cells = new object?[Sql.Columns.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = Sql.Columns[i].Value(row);
        }

        return cells;
    }
}
