namespace CrmGraph.GraphQL.Execution.Coercion;

/// <summary>The coerced variables of a request; one that was not given and has no default is absent.</summary>
internal sealed class VariableValues
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    public object? this[string name]
    {
        set => _values[name] = value;
    }

    public bool TryGet(string name, out object? value) => _values.TryGetValue(name, out value);
}
