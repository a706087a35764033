namespace CrmGraph.GraphQL.Language;

/// <summary>A name.</summary>
public sealed class NameNode(string value) : Node
{
    public string Value { get; } = value;

    public override string ToString() => Value;
}
