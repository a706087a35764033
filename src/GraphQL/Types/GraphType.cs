namespace CrmGraph.GraphQL.Types;

/// <summary>
/// A type, possibly wrapped: a named type, a list or a non-null type
/// (https://spec.graphql.org/September2025/#sec-Types).
/// </summary>
public abstract class GraphType
{
    private protected GraphType()
    {
    }

    /// <summary>The innermost type, without list and non-null wrappers.</summary>
    public abstract NamedType Named { get; }

    /// <summary>The type without an outer non-null wrapper.</summary>
    public GraphType Nullable => this is NonNullType nonNull ? nonNull.OfType : this;

    public bool IsNonNull => this is NonNullType;

    /// <summary>May be the type of an argument, an input field or a variable.</summary>
    public bool IsInput => Named is ScalarType or EnumType or InputObjectType;

    /// <summary>May be the type of a field.</summary>
    public bool IsOutput => Named is not InputObjectType;

    /// <summary>Is every value of this type also one of the other?</summary>
    public bool IsSubtypeOf(GraphType super) => (this, super) switch
    {
        _ when ReferenceEquals(this, super) => true,
        (NonNullType type, NonNullType other) => type.OfType.IsSubtypeOf(other.OfType),
        (NonNullType type, _) => type.OfType.IsSubtypeOf(super),
        (ListType type, ListType other) => type.OfType.IsSubtypeOf(other.OfType),
        (FieldsType type, InterfaceType other) => type.Interfaces.Contains(other),
        (ObjectType type, UnionType other) => other.Types.Contains(type),
        _ => false,
    };

    /// <summary>The type in SDL notation: <c>[Name!]!</c>.</summary>
    public abstract override string ToString();
}
