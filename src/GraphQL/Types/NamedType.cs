using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Types;

/// <summary>A type with a name of its own.</summary>
public abstract class NamedType(string name) : GraphType
{
    public string Name { get; } = name;

    public string? Description { get; set; }

    /// <summary>What the executor knows about the type's values; its kind is the executor's business.</summary>
    public object? Binding { get; set; }

    /// <summary>The definition and extensions the type was read from, when it was read from SDL.</summary>
    public IList<TypeDefinitionNode> Syntax { get; } = [];

    /// <summary>A scalar or an enum: a value without fields.</summary>
    public bool IsLeaf => this is ScalarType or EnumType;

    /// <summary>An object, interface or union: a value with a selection set.</summary>
    public bool IsComposite => this is ObjectType or InterfaceType or UnionType;

    /// <summary>An interface or union: the object type is known only when the value is there.</summary>
    public bool IsAbstract => this is InterfaceType or UnionType;

    /// <summary>Belongs to introspection: its name begins with two underscores.</summary>
    public bool IsIntrospection => Name.StartsWith("__", StringComparison.Ordinal);

    public sealed override NamedType Named => this;

    public sealed override string ToString() => Name;
}
