using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Api.Pipeline.Totals;

/// <summary>A total that differs from the opportunities it stands for.</summary>
/// <param name="PipelineId">Their pipeline.</param>
/// <param name="StageId">Their stage.</param>
/// <param name="OwnerId">Their owner; null for the total of all owners together.</param>
/// <param name="Status">Their status.</param>
/// <param name="Count">How many the total has too many; below 0 too few.</param>
/// <param name="Amount">What it has too much in base currency; below 0 too little.</param>
internal sealed record BoardDifference(
    Guid PipelineId,
    Guid StageId,
    Guid? OwnerId,
    OpportunityStatus Status,
    int Count,
    decimal Amount);

/// <summary>Compares the totals with the opportunities, for an administrator.</summary>
internal static class ReadBoardDifferences
{
    public static async Task<IReadOnlyList<BoardDifference>> Run(CrmDbContext db, Caller caller, CancellationToken stop) =>
        caller.IsAdministrator
            ? [.. (await BoardAudit.Differences(db, stop)).Select(Of)]
            : throw new NotAllowed(Role.Administrator).AsException();

    private static BoardDifference Of(BoardTotal excess) => new(
        excess.PipelineId,
        excess.StageId,
        excess.OwnerId == BoardKey.Everybody ? null : excess.OwnerId,
        excess.Status,
        (int)excess.Count,
        excess.Units / (decimal)Money.UnitsPerOne);
}
