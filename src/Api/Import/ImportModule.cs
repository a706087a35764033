using CrmGraph.Api.Graph;
using CrmGraph.Api.Live;
using CrmGraph.Domain.Automation.Imports;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Import;

/// <summary>Files brought in by managers and administrators, in the background or on the command line; here they see how far they are.</summary>
internal static class ImportModule
{
    private static readonly Type[] RefusedFiles =
        [typeof(ImportFileUnreadable), typeof(ImportColumnMissing), typeof(ImportProfileOfOtherKind)];

    public static SchemaBuilder AddImport(this SchemaBuilder schema)
    {
        schema.Enum<ImportKind>();
        schema.Enum<DuplicateHandling>();
        schema.Enum<ImportCorrectionReason>();
        schema.Object<ImportRun>("ImportRun", ImportRunType.Define);
        schema.Object<ImportReject>("ImportReject", ImportRunType.DefineReject);
        schema.Object<ImportCorrection>("ImportCorrection", ImportRunType.DefineCorrection);
        schema.Object<ImportProfile>("ImportProfile", ImportRunType.DefineProfile);
        schema.InMemory<ImportColumn>("ImportColumn");
        schema.InMemory<ImportWord>("ImportWord");
        schema.InMemory<ImportedRow>("ImportedRow");
        schema.InMemory<ImportedValue>("ImportedValue");
        schema.InMemory<ImportProgressMessage>("ImportProgressMessage", message =>
            message.One<ImportRun>("run", m => m.RunId).Describe("The import."));
        schema.Query(query =>
        {
            query.One<ImportRun>("importRun");
            query.Connection<ImportRun>("importRuns", context => context.Visible<ImportRun>())
                .DefaultOrder(run => run.StartedAt, descending: true)
                .Describe("The imports, the newest first; for managers and administrators.");
            query.Connection<ImportProfile>("importProfiles", context => context.Visible<ImportProfile>())
                .DefaultOrder(profile => profile.Name)
                .Describe("The kept mappings of columns to fields, by name; for managers and administrators.");
        });
        schema.Subscription<ImportProgressArguments, ImportProgressMessage>("importProgress", (arguments, context) =>
            WatchImports.Run(arguments, context.Services.GetRequiredService<LiveFields>(), context.Caller(), context.Stop))
                .Describe("How far imports are, for managers and administrators; resumes without loss.");
        schema.Change<StartImportInput, ImportRun>("startImport", "run", StartImport.Run, RefusedFiles);
        schema.Change<CancelImportInput, ImportRun>("cancelImport", "run", CancelImport.Run, typeof(ImportFinished));
        schema.Change<SaveImportProfileInput, ImportProfile>("saveImportProfile", "profile", SaveImportProfile.Run, typeof(ImportFieldUnknown));
        return schema;
    }

    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddSingleton<ImportFolder>()
        .AddSingleton<ImportWorker>()
        .AddHostedService(provider => provider.GetRequiredService<ImportWorker>());
}
