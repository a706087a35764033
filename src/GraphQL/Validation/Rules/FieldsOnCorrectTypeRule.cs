using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>
/// A selected field exists on the type it is selected from.
/// https://spec.graphql.org/September2025/#sec-Field-Selections
/// </summary>
internal static class FieldsOnCorrectTypeRule
{
    public static void Register(ValidationContext context, NodeHandlers on) => on.OnEnter<FieldNode>(field =>
    {
        if (context.Types is { ParentType: { } parent, Field: null })
        {
            var suggestion = context.Options.IncludeSuggestions
                ? Suggest(context.Schema, parent, field.Name.Value)
                : "";
            context.Report($"Cannot query field \"{field.Name}\" on type \"{parent}\".{suggestion}", field);
        }
    });

    private static string Suggest(Schema schema, NamedType parent, string field)
    {
        var types = TypesWith(schema, parent, field);
        return types.Count > 0
            ? Suggestion.Sentence(types, "to use an inline fragment on")
            : Suggestion.For(field, (parent as FieldsType)?.Fields.Select(f => f.Name) ?? []);
    }

    /// <summary>
    /// The types behind an abstract type that have the field: most shared first, interfaces before what implements
    /// them.
    /// </summary>
    private static List<string> TypesWith(Schema schema, NamedType parent, string field)
    {
        if (!parent.IsAbstract)
        {
            return [];
        }

        var uses = schema.PossibleTypes(parent)
            .Where(t => t.Fields.Contains(field))
            .SelectMany(t => t.Interfaces.Where(i => i.Fields.Contains(field)).Prepend<FieldsType>(t))
            .CountBy(t => t)
            .ToList();
        return [.. uses
            .OrderByDescending(u => u.Value)
            .ThenByDescending(u => uses.Count(other => other.Key != u.Key && other.Key.IsSubtypeOf(u.Key)))
            .ThenBy(u => u.Key.Name, NaturalOrder.Instance)
            .Select(u => u.Key.Name)];
    }
}
