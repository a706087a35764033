using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.TypeSystem;

/// <summary>https://spec.graphql.org/September2025/#sec-Objects.Type-Validation</summary>
internal static class FieldChecks
{
    public static void Check(FieldsType type, SchemaReport report)
    {
        if (type.Fields.Count == 0)
        {
            report.Add($"Type {type} must define one or more fields.", type.Syntax);
        }

        foreach (var field in type.Fields)
        {
            report.CheckName(field.Name, field.Syntax);
            if (!field.Type.IsOutput)
            {
                report.Add(
                    $"The type of {type}.{field.Name} must be Output Type but got: {field.Type}.",
                    field.Syntax?.Type);
            }

            foreach (var argument in field.Arguments)
            {
                report.CheckInput(
                    argument,
                    "argument",
                    $"{type}.{field.Name}({argument.Name}:)",
                    argument.Syntax?.Type);
            }
        }
    }
}
