using System.Collections.Frozen;
using CrmGraph.GraphQL.Introspection;
using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Types;

/// <summary>
/// A complete type system (https://spec.graphql.org/September2025/#sec-Schema). It collects every type reachable from
/// its roots and directives once; change no type afterwards. <see cref="Validation.TypeSystem.SchemaValidator"/> says
/// whether it is sound.
/// </summary>
public sealed class Schema
{
    private readonly OrderedDictionary<string, NamedType> _types;
    private readonly FrozenDictionary<string, DirectiveDefinition> _directives;
    private readonly FrozenDictionary<NamedType, Implementations> _implementations;

    /// <param name="query">The root of queries.</param>
    /// <param name="mutation">The root of mutations, if the schema has any.</param>
    /// <param name="subscription">The root of subscriptions, if the schema has any.</param>
    /// <param name="types">
    /// Types that no field refers to, such as the object types behind an interface; they come first in <see
    /// cref="Types"/>.
    /// </param>
    /// <param name="directives">By default those of the specification.</param>
    public Schema(
        ObjectType? query,
        ObjectType? mutation = null,
        ObjectType? subscription = null,
        IEnumerable<NamedType>? types = null,
        IEnumerable<DirectiveDefinition>? directives = null)
    {
        QueryType = query;
        MutationType = mutation;
        SubscriptionType = subscription;
        Directives = [.. directives ?? BuiltInDirectives.All];
        _directives = Directives.DistinctBy(d => d.Name).ToFrozenDictionary(d => d.Name, StringComparer.Ordinal);
        _types = ReachableTypes.From(this, [.. types ?? []]);
        _implementations = Implementations.Of(_types.Values);
    }

    public string? Description { get; init; }

    public ObjectType? QueryType { get; }

    public ObjectType? MutationType { get; }

    public ObjectType? SubscriptionType { get; }

    public IReadOnlyList<DirectiveDefinition> Directives { get; }

    /// <summary>All named types, those of introspection included.</summary>
    public IReadOnlyCollection<NamedType> Types => _types.Values;

    /// <summary>The schema definition and extensions it was read from, when it was read from SDL.</summary>
    public IReadOnlyList<SchemaDefinitionNode> Syntax { get; init; } = [];

    /// <summary>The named type, or null.</summary>
    public NamedType? Type(string name) => _types.GetValueOrDefault(name);

    /// <summary>The type a reference in a document means, or null when its name is unknown.</summary>
    public GraphType? Type(TypeNode reference) => reference switch
    {
        ListTypeNode list => Type(list.OfType) is { } item ? new ListType(item) : null,
        NonNullTypeNode nonNull => Type(nonNull.OfType) is { } nullable ? new NonNullType(nullable) : null,
        NamedTypeNode named => Type(named.Name.Value),
        _ => null,
    };

    /// <summary>The directive, or null.</summary>
    public DirectiveDefinition? Directive(string name) => _directives.GetValueOrDefault(name);

    /// <summary>The root type of a kind of operation, or null when the schema has none.</summary>
    public ObjectType? RootType(OperationKind operation) => operation switch
    {
        OperationKind.Query => QueryType,
        OperationKind.Mutation => MutationType,
        OperationKind.Subscription => SubscriptionType,
    };

    /// <summary>The object types a value of this abstract type may have.</summary>
    public IReadOnlyList<ObjectType> PossibleTypes(NamedType abstractType) => abstractType switch
    {
        UnionType union => union.Types.AsReadOnly(),
        _ => ImplementationsOf(abstractType).Objects,
    };

    /// <summary>The interfaces that implement this interface.</summary>
    public IReadOnlyList<InterfaceType> ImplementingInterfaces(InterfaceType type) =>
        ImplementationsOf(type).Interfaces;

    /// <summary>The field a selection on the type names, introspection's meta fields included.</summary>
    public FieldDefinition? Field(NamedType parent, string name) => name switch
    {
        "__typename" when parent.IsComposite => MetaFields.TypeName,
        "__schema" when parent == QueryType => MetaFields.Schema,
        "__type" when parent == QueryType => MetaFields.Type,
        _ => (parent as FieldsType)?.Fields[name],
    };

    private Implementations ImplementationsOf(NamedType type) =>
        _implementations.GetValueOrDefault(type, Implementations.None);
}
