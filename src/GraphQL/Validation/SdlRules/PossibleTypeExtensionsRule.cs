using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.SdlRules;

/// <summary>
/// A type that is extended exists and is of the same kind.
/// https://spec.graphql.org/September2025/#sec-Type-Extensions
/// </summary>
internal static class PossibleTypeExtensionsRule
{
    public static void Register(ValidationContext context, NodeHandlers on)
    {
        var defined = new Dictionary<string, TypeDefinitionNode>(StringComparer.Ordinal);
        foreach (var definition in context.Document.Definitions.OfType<TypeDefinitionNode>().Where(d => !d.IsExtension))
        {
            defined[definition.Name.Value] = definition;
        }

        on.OnEnter<TypeDefinitionNode>(extension =>
        {
            if (extension.IsExtension)
            {
                Check(context, extension, defined);
            }
        });
    }

    private static void Check(
        ValidationContext context,
        TypeDefinitionNode extension,
        Dictionary<string,
        TypeDefinitionNode> defined)
    {
        var name = extension.Name.Value;
        var definition = defined.GetValueOrDefault(name);
        var existing = context.IsKnownType(name) ? context.Schema.Type(name) : null;
        var kind = definition is not null ? KindOf(definition) : KindOf(existing);
        if (kind is null)
        {
            var suggestion = context.DidYouMean(name, defined.Keys.Concat(context.KnownTypes.Select(t => t.Name)));
            context.Report($"Cannot extend type \"{name}\" because it is not defined.{suggestion}", extension.Name);
        }
        else if (kind != KindOf(extension))
        {
            context.Report($"Cannot extend non-{KindOf(extension)} type \"{name}\".", definition, extension);
        }
    }

    private static string KindOf(TypeDefinitionNode node) => node switch
    {
        ScalarTypeDefinitionNode => "scalar",
        ObjectTypeDefinitionNode => "object",
        InterfaceTypeDefinitionNode => "interface",
        UnionTypeDefinitionNode => "union",
        EnumTypeDefinitionNode => "enum",
        _ => "input object",
    };

    private static string? KindOf(NamedType? type) => type switch
    {
        null => null,
        ScalarType => "scalar",
        ObjectType => "object",
        InterfaceType => "interface",
        UnionType => "union",
        EnumType => "enum",
        _ => "input object",
    };
}
