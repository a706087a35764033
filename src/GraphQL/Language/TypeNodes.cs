namespace CrmGraph.GraphQL.Language;

/// <summary>A reference to a type (https://spec.graphql.org/September2025/#sec-Type-References).</summary>
public abstract class TypeNode : Node
{
    /// <summary>The reference in GraphQL notation.</summary>
    public override string ToString() => Printer.Print(this);
}

/// <summary><c>Name</c>.</summary>
public sealed class NamedTypeNode : TypeNode
{
    public required NameNode Name { get; init; }

    internal override void ForEachChild(Action<Node> visit) => visit(Name);
}

/// <summary><c>[Type]</c>.</summary>
public sealed class ListTypeNode : TypeNode
{
    public required TypeNode OfType { get; init; }

    internal override void ForEachChild(Action<Node> visit) => visit(OfType);
}

/// <summary><c>Type!</c>.</summary>
public sealed class NonNullTypeNode : TypeNode
{
    public required TypeNode OfType { get; init; }

    internal override void ForEachChild(Action<Node> visit) => visit(OfType);
}
