namespace CrmGraph.GraphQL.Planning.Slots;

/// <summary>Where a client's value stands: <c>where</c>, <c>stage</c>, <c>id</c>, <c>eq</c>; every request of a plan has it there.</summary>
internal sealed class ArgumentPath
{
    private readonly FieldArguments _arguments;
    private readonly ArgumentPath? _parent;
    private readonly object _key;

    public ArgumentPath(FieldArguments arguments, string name)
    {
        _arguments = arguments;
        _key = name;
    }

    private ArgumentPath(ArgumentPath parent, object key)
    {
        _arguments = parent._arguments;
        _parent = parent;
        _key = key;
    }

    /// <summary>A field of the input object that stands here, or an item of the list.</summary>
    public ArgumentPath At(object key) => new(this, key);

    public object? Read(RequestContext context) => _parent is null
        ? _arguments.Of(context).GetValueOrDefault((string)_key)
        : Step(_parent.Read(context), _key);

    private static object? Step(object? container, object key) => container switch
    {
        IReadOnlyDictionary<string, object?> fields => fields.GetValueOrDefault((string)key),
        IReadOnlyList<object?> items => items[(int)key],

        // The specification lets one item stand for a list of one.
        _ => container,
    };
}
