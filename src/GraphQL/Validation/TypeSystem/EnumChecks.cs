using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.TypeSystem;

/// <summary>https://spec.graphql.org/September2025/#sec-Enums.Type-Validation</summary>
internal static class EnumChecks
{
    public static void Check(EnumType type, SchemaReport report)
    {
        if (type.Values.Count == 0)
        {
            report.Add($"Enum type {type} must define one or more values.", type.Syntax);
        }

        foreach (var value in type.Values)
        {
            report.CheckName(value.Name, value.Syntax);
        }
    }
}
