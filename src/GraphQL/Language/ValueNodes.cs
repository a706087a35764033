namespace CrmGraph.GraphQL.Language;

/// <summary>A literal or a variable (https://spec.graphql.org/September2025/#sec-Input-Values).</summary>
public abstract class ValueNode : Node
{
    private const int LongestShown = 1000;

    /// <summary>
    /// The value as messages show it: in GraphQL notation, or its beginning when a client sent a very long one.
    /// </summary>
    public override string ToString() => Location is { } l && l.End - l.Start > LongestShown
        ? string.Concat(l.Source.Text.AsSpan(l.Start, LongestShown), "...")
        : Printer.Print(this);
}

/// <summary>A use of a variable: <c>$name</c>.</summary>
public sealed class VariableNode : ValueNode
{
    public required NameNode Name { get; init; }

    internal override void ForEachChild(Action<Node> visit) => visit(Name);
}

/// <summary>An integer literal; <see cref="Value"/> is its text, of any size.</summary>
public sealed class IntValueNode(string value) : ValueNode
{
    public string Value { get; } = value;
}

/// <summary>A literal with a fraction or an exponent; <see cref="Value"/> is its text.</summary>
public sealed class FloatValueNode(string value) : ValueNode
{
    public string Value { get; } = value;
}

/// <summary>
/// A string literal; <see cref="Value"/> is its meaning, with escapes and block indentation resolved.
/// </summary>
public sealed class StringValueNode(string value, bool isBlock = false) : ValueNode
{
    public string Value { get; } = value;

    /// <summary>Written between triple quotes.</summary>
    public bool IsBlock { get; } = isBlock;
}

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed class BooleanValueNode(bool value) : ValueNode
{
    public bool Value { get; } = value;
}

/// <summary><c>null</c>.</summary>
public sealed class NullValueNode : ValueNode;

/// <summary>A bare name used as a value.</summary>
public sealed class EnumValueNode(string value) : ValueNode
{
    public string Value { get; } = value;
}

/// <summary><c>[a, b]</c>.</summary>
public sealed class ListValueNode(IReadOnlyList<ValueNode> values) : ValueNode
{
    public IReadOnlyList<ValueNode> Values { get; } = values;

    internal override void ForEachChild(Action<Node> visit) => Visit(Values, visit);
}

/// <summary><c>{a: 1}</c>; fields in document order, possibly repeated until validated.</summary>
public sealed class ObjectValueNode(IReadOnlyList<ObjectFieldNode> fields) : ValueNode
{
    public IReadOnlyList<ObjectFieldNode> Fields { get; } = fields;

    internal override void ForEachChild(Action<Node> visit) => Visit(Fields, visit);
}

/// <summary>A field of an input object literal.</summary>
public sealed class ObjectFieldNode : Node
{
    public required NameNode Name { get; init; }

    public required ValueNode Value { get; init; }

    internal override void ForEachChild(Action<Node> visit)
    {
        visit(Name);
        visit(Value);
    }
}
