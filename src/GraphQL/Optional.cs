namespace CrmGraph.GraphQL;

/// <summary>An input that may be left out, which is not the same as null: absent means "do not change".</summary>
public readonly record struct Optional<T>
{
    public Optional(T value)
    {
        Value = value;
        HasValue = true;
    }

    /// <summary>Whether the client gave a value, be it null.</summary>
    public bool HasValue { get; }

    /// <summary>The value given; the default of the type when there is none.</summary>
    public T? Value { get; }

    /// <summary>The value given, else the other.</summary>
    public T Or(T otherwise) => HasValue ? Value! : otherwise;
}
