using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.TypeSystem;

/// <summary>
/// A type that says it implements an interface does. https://spec.graphql.org/September2025/#IsValidImplementation()
/// </summary>
internal static class InterfaceChecks
{
    public static void Check(FieldsType type, SchemaReport report)
    {
        var seen = new HashSet<FieldsType>();
        foreach (var implemented in type.Interfaces)
        {
            if (implemented is not InterfaceType)
            {
                report.Add(
                    $"Type {type} must only implement Interface types, it cannot implement {implemented}.",
                    References(type, implemented));
            }
            else if (type == implemented)
            {
                report.Add(
                    $"Type {type} cannot implement itself because it would create a circular reference.",
                    References(type, implemented));
            }
            else if (!seen.Add(implemented))
            {
                report.Add($"Type {type} can only implement {implemented} once.", References(type, implemented));
            }
            else
            {
                CheckAncestors(type, implemented, report);
                CheckFields(type, implemented, report);
            }
        }
    }

    private static void CheckAncestors(FieldsType type, FieldsType implemented, SchemaReport report)
    {
        foreach (var ancestor in implemented.Interfaces.Where(a => !type.Interfaces.Contains(a)))
        {
            report.Add(
                ancestor == type
                    ? $"Type {type} cannot implement {implemented} because it would create a circular reference."
                    : $"Type {type} must implement {ancestor} because it is implemented by {implemented}.",
                References(implemented, ancestor).Concat(References(type, implemented)));
        }
    }

    private static void CheckFields(FieldsType type, FieldsType implemented, SchemaReport report)
    {
        foreach (var expected in implemented.Fields)
        {
            if (type.Fields.TryGet(expected.Name, out var field))
            {
                new FieldImplementation(implemented, expected, type, field, report).Check();
            }
            else
            {
                report.Add(
                    $"Interface field {implemented}.{expected.Name} expected but {type} does not provide it.",
                    type.Syntax.Prepend<Node?>(expected.Syntax));
            }
        }
    }

    private static IEnumerable<Node> References(FieldsType type, FieldsType implemented) => type.Syntax
        .OfType<FieldsTypeDefinitionNode>()
        .SelectMany(t => t.Interfaces)
        .Where(i => i.Name.Value == implemented.Name);
}
