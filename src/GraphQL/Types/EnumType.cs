namespace CrmGraph.GraphQL.Types;

/// <summary>A leaf type with a closed list of names.</summary>
public sealed class EnumType(string name) : NamedType(name)
{
    public MemberCollection<EnumValue> Values { get; } = new();

    /// <summary>The name of a program's value; throws <see cref="CoercionException"/> for a foreign one.</summary>
    public string NameOf(object value) =>
        Values.FirstOrDefault(v => v.Value.Equals(value))?.Name
        ?? throw new CoercionException($"Enum \"{Name}\" cannot represent value: {Inspect.Value(value)}");
}
