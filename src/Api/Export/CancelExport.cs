using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation.Exports;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Export;

/// <summary>Which export to end.</summary>
/// <param name="Id">The export.</param>
internal sealed record CancelExportInput([NodeId<ExportRun>] Guid Id);

/// <summary>Ends an export of the caller's; no file is made.</summary>
internal static class CancelExport
{
    public static async Task<ExportRun> Run(CancelExportInput input, CrmDbContext db, Caller caller, TimeProvider clock, CancellationToken stop)
    {
        var run = await db.GetWritable<ExportRun>(input.Id, caller, stop);
        run.Finish("Cancelled.", clock.UtcNow());
        await db.SaveAs(caller, stop);
        return run;
    }
}
