using CrmGraph.GraphQL.Execution.Coercion;
using CrmGraph.GraphQL.Planning.Paging;

namespace CrmGraph.GraphQL.Planning.Slots;

/// <summary>What a client gave to one run of a plan.</summary>
internal sealed class OperationValues(VariableValues variables)
{
    private readonly Dictionary<FieldArguments, IReadOnlyDictionary<string, object?>> _arguments = [];
    private readonly Dictionary<CursorFormat, PageCut> _cuts = [];

    /// <summary>The same values for another run.</summary>
    public OperationValues Anew() => new(variables);

    /// <summary>The page of a connection, read from the arguments when it is first asked for.</summary>
    public PageCut CutOf(CursorFormat format, Func<PageCut> read)
    {
        if (!_cuts.TryGetValue(format, out var cut))
        {
            _cuts[format] = cut = read();
        }

        return cut;
    }

    /// <summary>The sort keys of the row a page starts from.</summary>
    public IReadOnlyList<object?> StartOf(CursorFormat format) => _cuts[format].Start!;

    /// <summary>The arguments of a field, coerced when they are first asked for.</summary>
    public IReadOnlyDictionary<string, object?> ArgumentsOf(FieldArguments field)
    {
        if (!_arguments.TryGetValue(field, out var coerced))
        {
            _arguments[field] = coerced = field.Coerce(variables);
        }

        return coerced;
    }
}
