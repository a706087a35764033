using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>
/// A field of an input object is given once.
/// https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness
/// </summary>
internal static class UniqueInputFieldNamesRule
{
    public static void Register(ValidationContext context, NodeHandlers on) => on.OnEnter<ObjectValueNode>(value =>
    {
        var known = new UniqueNames(context, name => $"There can be only one input field named \"{name}\".");
        foreach (var field in value.Fields)
        {
            known.Add(field.Name);
        }
    });
}
