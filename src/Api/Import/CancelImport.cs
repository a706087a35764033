using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation.Imports;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Import;

/// <summary>Which import to end.</summary>
/// <param name="Id">The import.</param>
internal sealed record CancelImportInput([NodeId<ImportRun>] Guid Id);

/// <summary>Ends an import after the chunk it is at. What it has brought stays.</summary>
internal static class CancelImport
{
    public static async Task<ImportRun> Run(CancelImportInput input, CrmDbContext db, Caller caller, TimeProvider clock, CancellationToken stop)
    {
        caller.DemandWriter<ImportRun>();
        var run = await db.GetWritable<ImportRun>(input.Id, caller, stop);
        run.Finish("Cancelled.", clock.UtcNow());
        await db.SaveAs(caller, stop);
        return run;
    }
}
