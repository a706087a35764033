namespace CrmGraph.GraphQL.Language;

/// <summary>A named part of a type definition: a field, an argument, an input field or an enum value.</summary>
public abstract class MemberDefinitionNode : Node
{
    public StringValueNode? Description { get; init; }

    public required NameNode Name { get; init; }

    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];
}

/// <summary><c>name(arguments): Type</c>.</summary>
public sealed class FieldDefinitionNode : MemberDefinitionNode
{
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; init; } = [];

    public required TypeNode Type { get; init; }

    internal override void ForEachChild(Action<Node> visit)
    {
        Visit(Description, visit);
        visit(Name);
        Visit(Arguments, visit);
        visit(Type);
        Visit(Directives, visit);
    }
}

/// <summary><c>name: Type = default</c>, an argument or an input field.</summary>
public sealed class InputValueDefinitionNode : MemberDefinitionNode
{
    public required TypeNode Type { get; init; }

    public ValueNode? DefaultValue { get; init; }

    internal override void ForEachChild(Action<Node> visit)
    {
        Visit(Description, visit);
        visit(Name);
        visit(Type);
        Visit(DefaultValue, visit);
        Visit(Directives, visit);
    }
}

/// <summary>A value of an enum.</summary>
public sealed class EnumValueDefinitionNode : MemberDefinitionNode
{
    internal override void ForEachChild(Action<Node> visit)
    {
        Visit(Description, visit);
        visit(Name);
        Visit(Directives, visit);
    }
}
