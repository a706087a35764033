using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.TypeSystem;

/// <summary>https://spec.graphql.org/September2025/#sec-Root-Operation-Types</summary>
internal static class RootTypeChecks
{
    public static void Check(Schema schema, SchemaReport report)
    {
        var named = schema.Syntax.SelectMany(s => s.OperationTypes).ToList();

        // A root of the wrong kind was reported where the schema was built from its document.
        var isWrongKind = schema.Syntax.Count == 0
            ? schema.Type("Query") is not null
            : named.Exists(o => o.Operation == OperationKind.Query);
        if (schema.QueryType is null && !isWrongKind)
        {
            report.Add("Query root type must be provided.", schema.Syntax.Where(s => !s.IsExtension).Take(1));
        }

        var shared = Enum.GetValues<OperationKind>()
            .Where(o => schema.RootType(o) is not null)
            .GroupBy(o => schema.RootType(o)!)
            .Where(g => g.Skip(1).Any());
        foreach (var group in shared)
        {
            var operations = group.Select(Printer.Keyword).ToList();
            var list = operations.Count == 2
                ? string.Join(" and ", operations)
                : $"{operations[0]}, {operations[1]}, and {operations[2]}";
            report.Add(
                $"All root types must be different, \"{group.Key}\" type is used as {list} root types.",
                group.Select(o => named.Find(n => n.Operation == o)?.Type));
        }
    }
}
