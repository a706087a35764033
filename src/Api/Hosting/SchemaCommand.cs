using CrmGraph.Api.Graph;
using CrmGraph.GraphQL.Printing;

namespace CrmGraph.Api.Hosting;

/// <summary>Prints the schema as SDL; <c>schema.graphql</c> is its output.</summary>
internal static class SchemaCommand
{
    public static int Run(TextWriter output)
    {
        output.Write(SchemaPrinter.Print(CrmSchema.Build()));
        return 0;
    }
}
