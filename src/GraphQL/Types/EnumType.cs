using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Types;

/// <summary>A leaf type with a closed list of names.</summary>
public sealed class EnumType(string name) : NamedType(name)
{
    public MemberCollection<EnumValue> Values { get; } = new();

    /// <summary>The name of a program's value; throws <see cref="CoercionException"/> for a foreign one.</summary>
    public string NameOf(object value) =>
        Values.FirstOrDefault(v => v.Value.Equals(value))?.Name
        ?? throw new CoercionException($"Enum \"{Name}\" cannot represent value: {Inspect.Value(value)}");

    /// <summary>The program's value for a JSON-like variable value.</summary>
    public object ParseValue(object? value) => value is string name
        ? Find(name)
        : throw new CoercionException($"Enum \"{Name}\" cannot represent non-string value: {Inspect.Value(value)}.");

    /// <summary>The program's value for a literal.</summary>
    public object ParseLiteral(ValueNode literal) => literal is EnumValueNode name
        ? Find(name.Value)
        : throw new CoercionException($"Enum \"{Name}\" cannot represent non-enum value: {literal}.");

    private object Find(string name) =>
        Values[name]?.Value ?? throw new CoercionException($"Value \"{name}\" does not exist in \"{Name}\" enum.");
}
