using CrmGraph.Api.Graph;
using CrmGraph.Api.Live;
using CrmGraph.Domain.Automation.Exports;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Export;

/// <summary>Whole lists of the graph as files, made in the background.</summary>
internal static class ExportModule
{
    public static SchemaBuilder AddExport(this SchemaBuilder schema)
    {
        schema.Enum<ExportFormat>();
        schema.Enum<ExportPurpose>();
        schema.Object<ExportRun>("ExportRun", ExportRunType.Define);
        schema.InMemory<ExportProgressMessage>("ExportProgressMessage", message =>
            message.One<ExportRun>("run", m => m.RunId).Describe("The export."));
        schema.Query(query =>
        {
            query.One<ExportRun>("exportRun");
            query.Connection<ExportRun>("exportRuns", context => context.Visible<ExportRun>())
                .DefaultOrder(run => run.StartedAt, descending: true)
                .Describe("Your exports, the newest first; everybody's for managers and administrators, who cannot download them.");
        });
        schema.Subscription<ExportProgressArguments, ExportProgressMessage>("exportProgress", (arguments, context) =>
            WatchExports.Run(arguments, context.Services.GetRequiredService<LiveFields>(), context.Caller(), context.Stop))
                .Own()
                .Describe("How far your exports are; resumes without loss.");
        schema.Change<StartExportInput, ExportRun>("startExport", "run", StartExport.Run, typeof(ExportQueryUnfit), typeof(ExportPurposeMissing));
        schema.Change<CancelExportInput, ExportRun>("cancelExport", "run", CancelExport.Run, typeof(ExportFinished));
        return schema;
    }

    public static IServiceCollection AddExports(this IServiceCollection services) => services
        .AddSingleton<ExportFolder>()
        .AddSingleton<ExportWorker>()
        .AddHostedService(provider => provider.GetRequiredService<ExportWorker>());
}
