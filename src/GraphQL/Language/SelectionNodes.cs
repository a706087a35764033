namespace CrmGraph.GraphQL.Language;

/// <summary>An argument of a field or directive.</summary>
public sealed class ArgumentNode : Node
{
    public required NameNode Name { get; init; }

    public required ValueNode Value { get; init; }

    internal override void ForEachChild(Action<Node> visit)
    {
        visit(Name);
        visit(Value);
    }
}

/// <summary>A use of a directive: <c>@name(arguments)</c>.</summary>
public sealed class DirectiveNode : Node
{
    public required NameNode Name { get; init; }

    public IReadOnlyList<ArgumentNode> Arguments { get; init; } = [];

    internal override void ForEachChild(Action<Node> visit)
    {
        visit(Name);
        Visit(Arguments, visit);
    }
}

/// <summary><c>{ selections }</c>.</summary>
public sealed class SelectionSetNode : Node
{
    public required IReadOnlyList<SelectionNode> Selections { get; init; }

    internal override void ForEachChild(Action<Node> visit) => Visit(Selections, visit);
}

/// <summary>A field, a fragment spread or an inline fragment.</summary>
public abstract class SelectionNode : Node
{
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];
}

/// <summary>A selected field.</summary>
public sealed class FieldNode : SelectionNode
{
    public NameNode? Alias { get; init; }

    public required NameNode Name { get; init; }

    public IReadOnlyList<ArgumentNode> Arguments { get; init; } = [];

    /// <summary>Null for leaf fields.</summary>
    public SelectionSetNode? SelectionSet { get; init; }

    /// <summary>The key in the response: the alias, else the name.</summary>
    public string ResponseName => (Alias ?? Name).Value;

    internal override void ForEachChild(Action<Node> visit)
    {
        Visit(Alias, visit);
        visit(Name);
        Visit(Arguments, visit);
        Visit(Directives, visit);
        Visit(SelectionSet, visit);
    }
}

/// <summary><c>...Name</c>.</summary>
public sealed class FragmentSpreadNode : SelectionNode
{
    public required NameNode Name { get; init; }

    internal override void ForEachChild(Action<Node> visit)
    {
        visit(Name);
        Visit(Directives, visit);
    }
}

/// <summary><c>... on Type { selections }</c>.</summary>
public sealed class InlineFragmentNode : SelectionNode
{
    public NamedTypeNode? TypeCondition { get; init; }

    public required SelectionSetNode SelectionSet { get; init; }

    internal override void ForEachChild(Action<Node> visit)
    {
        Visit(TypeCondition, visit);
        Visit(Directives, visit);
        visit(SelectionSet);
    }
}
