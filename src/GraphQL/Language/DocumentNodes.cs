namespace CrmGraph.GraphQL.Language;

/// <summary>A parsed document.</summary>
public sealed class DocumentNode : Node
{
    public required IReadOnlyList<DefinitionNode> Definitions { get; init; }

    internal override void ForEachChild(Action<Node> visit) => Visit(Definitions, visit);
}

/// <summary>A definition at the top of a document.</summary>
public abstract class DefinitionNode : Node
{
    public StringValueNode? Description { get; init; }

    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];
}

/// <summary>An operation or a fragment.</summary>
public abstract class ExecutableDefinitionNode : DefinitionNode
{
    public required SelectionSetNode SelectionSet { get; init; }
}

/// <summary>A query, mutation or subscription.</summary>
public sealed class OperationDefinitionNode : ExecutableDefinitionNode
{
    public required OperationKind Operation { get; init; }

    /// <summary>Null for an anonymous operation.</summary>
    public NameNode? Name { get; init; }

    public IReadOnlyList<VariableDefinitionNode> VariableDefinitions { get; init; } = [];

    internal override void ForEachChild(Action<Node> visit)
    {
        Visit(Description, visit);
        Visit(Name, visit);
        Visit(VariableDefinitions, visit);
        Visit(Directives, visit);
        visit(SelectionSet);
    }
}

/// <summary>A named fragment.</summary>
public sealed class FragmentDefinitionNode : ExecutableDefinitionNode
{
    public required NameNode Name { get; init; }

    /// <summary>
    /// Variables of the fragment itself, a proposal: they can be printed, the parser does not read them.
    /// </summary>
    public IReadOnlyList<VariableDefinitionNode> VariableDefinitions { get; init; } = [];

    public required NamedTypeNode TypeCondition { get; init; }

    internal override void ForEachChild(Action<Node> visit)
    {
        Visit(Description, visit);
        visit(Name);
        Visit(VariableDefinitions, visit);
        visit(TypeCondition);
        Visit(Directives, visit);
        visit(SelectionSet);
    }
}

/// <summary><c>$name: Type = default</c>.</summary>
public sealed class VariableDefinitionNode : Node
{
    public StringValueNode? Description { get; init; }

    public required VariableNode Variable { get; init; }

    public required TypeNode Type { get; init; }

    public ValueNode? DefaultValue { get; init; }

    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    internal override void ForEachChild(Action<Node> visit)
    {
        Visit(Description, visit);
        visit(Variable);
        visit(Type);
        Visit(DefaultValue, visit);
        Visit(Directives, visit);
    }
}
