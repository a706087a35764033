using CrmGraph.Api.Access;
using CrmGraph.Api.Analytics.Behind;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Analytics;

namespace CrmGraph.Api.Analytics.History;

/// <summary>Which moment, and whose pipeline.</summary>
/// <param name="AsOf">The moment; what happened exactly then counts.</param>
/// <param name="Scope">Whose; all the caller may see when left out.</param>
internal sealed record PipelineAsOfArguments(DateTime AsOf, AnalyticsScopeInput? Scope);

/// <summary>The open pipeline as it was at a moment, with the owners and teams of that moment.</summary>
/// <param name="AsOf">The moment.</param>
/// <param name="Currency">The base currency of every amount.</param>
/// <param name="Count">Open opportunities.</param>
/// <param name="Amount">Their value.</param>
/// <param name="Behind">The opportunities behind these numbers: ask <c>opportunitiesBehind</c> with it.</param>
/// <param name="Cells">The same by stage, owner and team; cells in which nothing was open are left out.</param>
internal sealed record PipelineAsOf(
    DateTime AsOf,
    string Currency,
    int Count,
    decimal Amount,
    string Behind,
    IReadOnlyList<PipelineCell> Cells);

/// <summary>What was open in one stage for one owner.</summary>
/// <param name="StageId">The stage.</param>
/// <param name="OwnerId">The owner.</param>
/// <param name="TeamId">The owner's team at that moment.</param>
/// <param name="Count">Open opportunities.</param>
/// <param name="Amount">Their value.</param>
/// <param name="Behind">The opportunities behind these numbers: ask <c>opportunitiesBehind</c> with it.</param>
internal sealed record PipelineCell(Guid StageId, Guid OwnerId, Guid? TeamId, int Count, decimal Amount, string Behind);

/// <summary>Reads the pipeline of a past moment from the ledger.</summary>
internal static class ReadPipelineAsOf
{
    public static async Task<PipelineAsOf> Run(PipelineAsOfArguments arguments, CrmDbContext db, Caller caller, CancellationToken stop)
    {
        var workspace = await db.Workspace(stop);
        var scope = await AnalyticsScope.Of(arguments.Scope, db, caller, stop);
        var all = new OpenNumber(arguments.AsOf, null, arguments.Scope);
        List<OpenBalance> balances = [.. (await LedgerReading.Balances(db, arguments.AsOf, stop)).Where(balance => scope.Covers(balance.Cell))];
        return new PipelineAsOf(
            arguments.AsOf,
            workspace.BaseCurrency,
            balances.Sum(balance => balance.Count),
            Amounts.Of(balances.Sum(balance => balance.Units)),
            all.Write(),
            [.. balances.OrderBy(balance => balance.Cell.StageId).ThenBy(balance => balance.Cell.OwnerId).Select(balance => Cell(balance, all))]);
    }

    private static PipelineCell Cell(OpenBalance balance, OpenNumber all) => new(
        balance.Cell.StageId,
        balance.Cell.OwnerId,
        balance.Cell.TeamId,
        balance.Count,
        Amounts.Of(balance.Units),
        (all with { Cell = balance.Cell }).Write());
}
