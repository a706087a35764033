using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.TypeSystem;

/// <summary>https://spec.graphql.org/September2025/#sec-Input-Objects.Type-Validation</summary>
internal static class InputChecks
{
    public static void Check(InputObjectType type, SchemaReport report)
    {
        if (type.Fields.Count == 0)
        {
            report.Add($"Input Object type {type} must define one or more fields.", type.Syntax);
        }

        foreach (var field in type.Fields)
        {
            report.CheckInput(field, "input field", $"{type}.{field.Name}", field.Syntax?.Type);
            if (type.IsOneOf)
            {
                CheckOneOf(type, field, report);
            }
        }
    }

    private static void CheckOneOf(InputObjectType type, InputValue field, SchemaReport report)
    {
        if (field.Type.IsNonNull)
        {
            report.Add($"OneOf input field {type}.{field.Name} must be nullable.", field.Syntax?.Type);
        }

        if (field.HasDefault)
        {
            report.Add($"OneOf input field {type}.{field.Name} cannot have a default value.", field.Syntax);
        }
    }
}
