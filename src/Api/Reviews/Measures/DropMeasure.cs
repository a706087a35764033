using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Reviews.Measures;

/// <summary>Which measure to give up, and why.</summary>
/// <param name="Id">The measure.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="Reason">Why; the next review shows it.</param>
internal sealed record DropMeasureInput([NodeId<ImprovementMeasure>] Guid Id, int Version, string Reason);

/// <summary>Gives a measure up; its owner and the supervisors of its team may.</summary>
internal static class DropMeasure
{
    public static async Task<ImprovementMeasure> Run(
        DropMeasureInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var measure = await db.GetWritable<ImprovementMeasure>(input.Id, caller, stop);
        measure.CheckVersion(input.Version);
        var workspace = await db.Workspace(stop);
        var now = clock.UtcNow();
        measure.Drop(input.Reason, workspace.LocalDate(now), now, caller.UserId);
        await db.SaveAs(caller, stop);
        return measure;
    }
}
