using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Printing;

/// <summary>Writes the definitions of directives.</summary>
internal static class DirectivePrinter
{
    public static string Print(DirectiveDefinition directive)
    {
        var arguments = InputPrinter.Arguments(directive.Arguments, "");
        var deprecation = DescriptionPrinter.Deprecation(directive.DeprecationReason);
        var repeatable = directive.IsRepeatable ? " repeatable" : "";
        var locations = string.Join(" | ", directive.Locations.Select(l => l.Name()));
        var description = DescriptionPrinter.Print(directive.Description);
        return $"{description}directive {directive}{arguments}{deprecation}{repeatable} on {locations}";
    }
}
