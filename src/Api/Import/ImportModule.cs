using CrmGraph.Api.Graph;
using CrmGraph.Api.Live;
using CrmGraph.Domain.Automation;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Import;

/// <summary>Imports run on the command line; here managers and administrators see how far they are.</summary>
internal static class ImportModule
{
    public static SchemaBuilder AddImport(this SchemaBuilder schema)
    {
        schema.Object<ImportRun>("ImportRun", Define);
        schema.InMemory<ImportProgressMessage>("ImportProgressMessage", message =>
            message.One<ImportRun>("run", m => m.RunId).Describe("The import."));
        schema.Query(query => query
            .Connection<ImportRun>("importRuns", context => context.Visible<ImportRun>())
            .DefaultOrder(run => run.StartedAt, descending: true)
            .Describe("The imports, the newest first; for managers and administrators."));
        schema.Subscription<ImportProgressArguments, ImportProgressMessage>("importProgress", (arguments, context) =>
            WatchImports.Run(arguments, context.Services.GetRequiredService<LiveFields>(), context.Caller(), context.Stop))
                .Describe("How far imports are, for managers and administrators; resumes without loss.");
        return schema;
    }

    private static void Define(ObjectTypeBuilder<ImportRun> run)
    {
        run.Entity();
        run.Field(r => r.Source);
        run.Field(r => r.Total);
        run.Field(r => r.Done);
        run.Field(r => r.StartedAt);
        run.Field(r => r.FinishedAt);
        run.Field(r => r.Problem);
        run.Field(r => r.Version);
    }
}
