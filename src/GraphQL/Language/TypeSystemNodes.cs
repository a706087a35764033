namespace CrmGraph.GraphQL.Language;

/// <summary>A definition or extension of the type system.</summary>
public abstract class TypeSystemDefinitionNode : DefinitionNode
{
    /// <summary>Written with <c>extend</c>.</summary>
    public bool IsExtension { get; init; }
}

/// <summary><c>schema { … }</c>.</summary>
public sealed class SchemaDefinitionNode : TypeSystemDefinitionNode
{
    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; init; } = [];

    internal override void ForEachChild(Action<Node> visit)
    {
        Visit(Description, visit);
        Visit(Directives, visit);
        Visit(OperationTypes, visit);
    }
}

/// <summary><c>query: Query</c> in a schema definition.</summary>
public sealed class OperationTypeDefinitionNode : Node
{
    public required OperationKind Operation { get; init; }

    public required NamedTypeNode Type { get; init; }

    internal override void ForEachChild(Action<Node> visit) => visit(Type);
}

/// <summary>A definition or extension of a named type.</summary>
public abstract class TypeDefinitionNode : TypeSystemDefinitionNode
{
    public required NameNode Name { get; init; }
}

/// <summary><c>scalar Name</c>.</summary>
public sealed class ScalarTypeDefinitionNode : TypeDefinitionNode
{
    internal override void ForEachChild(Action<Node> visit)
    {
        Visit(Description, visit);
        visit(Name);
        Visit(Directives, visit);
    }
}

/// <summary>A type with fields: an object or an interface.</summary>
public abstract class FieldsTypeDefinitionNode : TypeDefinitionNode
{
    public IReadOnlyList<NamedTypeNode> Interfaces { get; init; } = [];

    public IReadOnlyList<FieldDefinitionNode> Fields { get; init; } = [];

    internal override void ForEachChild(Action<Node> visit)
    {
        Visit(Description, visit);
        visit(Name);
        Visit(Interfaces, visit);
        Visit(Directives, visit);
        Visit(Fields, visit);
    }
}

/// <summary><c>type Name { fields }</c>.</summary>
public sealed class ObjectTypeDefinitionNode : FieldsTypeDefinitionNode;

/// <summary><c>interface Name { fields }</c>.</summary>
public sealed class InterfaceTypeDefinitionNode : FieldsTypeDefinitionNode;

/// <summary><c>union Name = A | B</c>.</summary>
public sealed class UnionTypeDefinitionNode : TypeDefinitionNode
{
    public IReadOnlyList<NamedTypeNode> Types { get; init; } = [];

    internal override void ForEachChild(Action<Node> visit)
    {
        Visit(Description, visit);
        visit(Name);
        Visit(Directives, visit);
        Visit(Types, visit);
    }
}

/// <summary><c>enum Name { VALUES }</c>.</summary>
public sealed class EnumTypeDefinitionNode : TypeDefinitionNode
{
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; init; } = [];

    internal override void ForEachChild(Action<Node> visit)
    {
        Visit(Description, visit);
        visit(Name);
        Visit(Directives, visit);
        Visit(Values, visit);
    }
}

/// <summary><c>input Name { fields }</c>.</summary>
public sealed class InputObjectTypeDefinitionNode : TypeDefinitionNode
{
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; init; } = [];

    internal override void ForEachChild(Action<Node> visit)
    {
        Visit(Description, visit);
        visit(Name);
        Visit(Directives, visit);
        Visit(Fields, visit);
    }
}

/// <summary><c>directive @name(arguments) repeatable on LOCATIONS</c>.</summary>
public sealed class DirectiveDefinitionNode : TypeSystemDefinitionNode
{
    public required NameNode Name { get; init; }

    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; init; } = [];

    public bool IsRepeatable { get; init; }

    public required IReadOnlyList<NameNode> Locations { get; init; }

    internal override void ForEachChild(Action<Node> visit)
    {
        Visit(Description, visit);
        visit(Name);
        Visit(Arguments, visit);
        Visit(Directives, visit);
        Visit(Locations, visit);
    }
}
