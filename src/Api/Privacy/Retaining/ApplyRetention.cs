using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Privacy;

namespace CrmGraph.Api.Privacy.Retaining;

/// <summary>What is to be removed.</summary>
/// <param name="Kinds">Only these kinds; all when left out.</param>
internal sealed record ApplyRetentionInput(IReadOnlyList<RetentionKind>? Kinds);

/// <summary>What a run removed.</summary>
/// <param name="Removed">How many records of each kind that had any.</param>
internal sealed record AppliedRetention(IReadOnlyList<RemovedRecords> Removed);

/// <summary>Records that were kept long enough.</summary>
/// <param name="Kind">What they were.</param>
/// <param name="Before">They were older than this, UTC.</param>
/// <param name="Count">How many.</param>
internal sealed record RemovedRecords(RetentionKind Kind, DateTime Before, int Count);

/// <summary>Removes now what the next run would. Needs an administrator.</summary>
internal static class ApplyRetention
{
    public static async Task<AppliedRetention> Run(ApplyRetentionInput input, CrmDbContext db, Caller caller, TimeProvider clock, CancellationToken stop)
    {
        caller.DemandWriter<RetentionRule>();
        var runs = await Retention.Apply(db, input.Kinds, clock, caller.UserId, stop);
        return new AppliedRetention([.. runs.Select(run => new RemovedRecords(run.Kind, run.Before, run.Count))]);
    }
}
