using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Types;

/// <summary>
/// The directives every schema has
/// (https://spec.graphql.org/September2025/#sec-Type-System.Directives.Built-in-Directives).
/// </summary>
public static class BuiltInDirectives
{
    /// <summary>The reason when a deprecation gives none.</summary>
    public const string NoLongerSupported = "No longer supported";

    public static readonly DirectiveDefinition Include = Conditional(
        "include",
        "Directs the executor to include this field or fragment only when the `if` argument is true.",
        "Included when true.");

    public static readonly DirectiveDefinition Skip = Conditional(
        "skip",
        "Directs the executor to skip this field or fragment when the `if` argument is true.",
        "Skipped when true.");

    public static readonly DirectiveDefinition Deprecated = WithArgument(
        new DirectiveDefinition(
            "deprecated",
            DirectiveLocation.FieldDefinition,
            DirectiveLocation.ArgumentDefinition,
            DirectiveLocation.InputFieldDefinition,
            DirectiveLocation.EnumValue,
            DirectiveLocation.DirectiveDefinition)
        {
            Description = "Marks an element of a GraphQL schema as no longer supported.",
        },
        new InputValue("reason", new NonNullType(BuiltInScalars.String))
        {
            Description = "Explains why this element was deprecated, usually also including a suggestion for how to "
                + "access supported similar data. Formatted using the Markdown syntax, as specified by "
                + "[CommonMark](https://commonmark.org/).",
            DefaultValue = new StringValueNode(NoLongerSupported),
        });

    public static readonly DirectiveDefinition SpecifiedBy = WithArgument(
        new DirectiveDefinition("specifiedBy", DirectiveLocation.Scalar)
        {
            Description = "Exposes a URL that specifies the behavior of this scalar.",
        },
        new InputValue("url", new NonNullType(BuiltInScalars.String))
        {
            Description = "The URL that specifies the behavior of this scalar.",
        });

    public static readonly DirectiveDefinition OneOf = new("oneOf", DirectiveLocation.InputObject)
    {
        Description = "Indicates exactly one field must be supplied and this field must not be `null`.",
    };

    /// <summary>All of them, in the order they are listed to clients.</summary>
    public static readonly IReadOnlyList<DirectiveDefinition> All = [Include, Skip, Deprecated, SpecifiedBy, OneOf];

    /// <summary>Is this the name of a directive of the specification?</summary>
    public static bool Contains(string name) => All.Any(d => d.Name == name);

    private static DirectiveDefinition Conditional(string name, string description, string argument) => WithArgument(
        new DirectiveDefinition(
            name,
            DirectiveLocation.Field,
            DirectiveLocation.FragmentSpread,
            DirectiveLocation.InlineFragment)
        {
            Description = description,
        },
        new InputValue("if", new NonNullType(BuiltInScalars.Boolean)) { Description = argument });

    private static DirectiveDefinition WithArgument(DirectiveDefinition directive, InputValue argument)
    {
        directive.Arguments.Add(argument);
        return directive;
    }
}
