using System.Diagnostics.CodeAnalysis;

namespace CrmGraph.GraphQL.Types;

/// <summary>Where a directive may stand (https://spec.graphql.org/September2025/#DirectiveLocations).</summary>
[SuppressMessage("Naming", "CA1720", Justification = "The names are the specification's.")]
public enum DirectiveLocation
{
    Query,
    Mutation,
    Subscription,
    Field,
    FragmentDefinition,
    FragmentSpread,
    InlineFragment,
    VariableDefinition,
    FragmentVariableDefinition,
    Schema,
    Scalar,
    Object,
    FieldDefinition,
    ArgumentDefinition,
    Interface,
    Union,
    Enum,
    EnumValue,
    InputObject,
    InputFieldDefinition,
    DirectiveDefinition,
}
