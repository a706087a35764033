using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.TypeSystem;

/// <summary>https://spec.graphql.org/September2025/#sec-Type-System.Directives.Type-Validation</summary>
internal static class DirectiveChecks
{
    public static void Check(Schema schema, SchemaReport report)
    {
        foreach (var directive in schema.Directives)
        {
            report.CheckName(directive.Name, directive.Syntax);
            if (directive.Locations.Count == 0)
            {
                report.Add($"Directive {directive} must include 1 or more locations.", directive.Syntax);
            }

            foreach (var argument in directive.Arguments)
            {
                report.CheckInput(argument, "argument", $"{directive}({argument.Name}:)", argument.Syntax);
            }
        }
    }
}
