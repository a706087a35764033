using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.TypeSystem;

/// <summary>https://spec.graphql.org/September2025/#sec-Unions.Type-Validation</summary>
internal static class UnionChecks
{
    public static void Check(UnionType union, SchemaReport report)
    {
        var references = union.Syntax.OfType<UnionTypeDefinitionNode>().SelectMany(u => u.Types).ToList();
        if (union.Types.Count == 0 && references.Count == 0)
        {
            report.Add($"Union type {union} must define one or more member types.", union.Syntax);
        }

        foreach (var repeated in union.Types.GroupBy(t => t).SelectMany(g => g.Skip(1)))
        {
            report.Add(
                $"Union type {union} can only include type {repeated} once.",
                references.Where(r => r.Name.Value == repeated.Name));
        }
    }
}
