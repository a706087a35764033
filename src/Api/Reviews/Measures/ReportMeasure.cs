using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Reviews.Measures;

/// <summary>How far a measure is.</summary>
/// <param name="Id">The measure.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="Progress">Percent done, 0 to 100; 100 closes it as done.</param>
/// <param name="Outcome">What there is to tell; left out, what was told before stays.</param>
/// <param name="DueOn">Another day until when; left out, it stays.</param>
internal sealed record ReportMeasureInput(
    [NodeId<ImprovementMeasure>] Guid Id,
    int Version,
    int Progress,
    string? Outcome,
    DateOnly? DueOn);

/// <summary>Reports the progress of a measure; its owner and the supervisors of its team may.</summary>
internal static class ReportMeasure
{
    public static async Task<ImprovementMeasure> Run(
        ReportMeasureInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var measure = await db.GetWritable<ImprovementMeasure>(input.Id, caller, stop);
        measure.CheckVersion(input.Version);
        var workspace = await db.Workspace(stop);
        var now = clock.UtcNow();
        measure.Report(input.Progress, input.Outcome, input.DueOn, workspace.LocalDate(now), now, caller.UserId);
        await db.SaveAs(caller, stop);
        return measure;
    }
}
