using CrmGraph.Api.Analytics.Behind;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Analytics;

namespace CrmGraph.Api.Analytics.History;

/// <summary>Which period, whose pipeline, and by what to tell it apart.</summary>
/// <param name="From">The moment it starts from.</param>
/// <param name="To">The moment it ends at; what happened exactly then counts.</param>
/// <param name="By">What gets a bridge of its own; the whole scope when left out.</param>
/// <param name="Scope">Whose; all the caller may see when left out.</param>
internal sealed record PipelineBridgeArguments(DateTime From, DateTime To, BridgeGrouping? By, AnalyticsScopeInput? Scope);

/// <summary>What gets a bridge of its own.</summary>
internal enum BridgeGrouping
{
    /// <summary>The whole scope.</summary>
    Whole,

    /// <summary>Each team.</summary>
    Team,

    /// <summary>Each owner.</summary>
    Owner,

    /// <summary>Each stage.</summary>
    Stage,
}

/// <summary>How the open pipeline of a group at one moment became that at another: opening and all flows add up to closing.</summary>
/// <param name="TeamId">The team, where each has its own.</param>
/// <param name="OwnerId">The owner, where each has their own.</param>
/// <param name="StageId">The stage, where each has its own.</param>
/// <param name="OpeningCount">Open opportunities at the start.</param>
/// <param name="Opening">Their value in base currency.</param>
/// <param name="Flows">What happened in between; what did not is left out.</param>
/// <param name="ClosingCount">Open opportunities at the end.</param>
/// <param name="Closing">Their value.</param>
internal sealed record GroupBridge(
    Guid? TeamId,
    Guid? OwnerId,
    Guid? StageId,
    int OpeningCount,
    decimal Opening,
    IReadOnlyList<BridgeFlow> Flows,
    int ClosingCount,
    decimal Closing);

/// <summary>One step of a bridge.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Count">By how many open opportunities it changed the group.</param>
/// <param name="Amount">By which value in base currency.</param>
/// <param name="Changes">How many changes it consists of.</param>
/// <param name="Behind">The opportunities behind it: ask <c>opportunitiesBehind</c> with it.</param>
internal sealed record BridgeFlow(PipelineFlow Kind, int Count, decimal Amount, int Changes, string Behind);

/// <summary>Reads the bridge between two moments from the ledger.</summary>
internal static class ReadPipelineBridge
{
    public static async Task<IReadOnlyList<GroupBridge>> Run(
        PipelineBridgeArguments arguments,
        CrmDbContext db,
        Caller caller,
        CancellationToken stop)
    {
        if (arguments.To < arguments.From)
        {
            throw new InvalidValue("to", "must not lie before from").AsException();
        }

        var scope = await AnalyticsScope.Of(arguments.Scope, db, caller, stop);
        var by = arguments.By ?? BridgeGrouping.Whole;
        var bridges = LedgerBridge.Of(
            await LedgerReading.Balances(db, arguments.From, stop),
            await LedgerReading.Flows(db, arguments.From, arguments.To, stop),
            Slice(scope, by));
        return [.. bridges.OrderBy(bridge => bridge.Group).Select(bridge => Of(bridge, by, arguments))];
    }

    /// <summary>The scope told apart by a grouping.</summary>
    public static FlowSlice Slice(AnalyticsScope scope, BridgeGrouping by) => new(scope.Covers, by switch
    {
        BridgeGrouping.Team => cell => cell.TeamId,
        BridgeGrouping.Owner => cell => cell.OwnerId,
        BridgeGrouping.Stage => cell => cell.StageId,
        _ => _ => null,
    });

    private static GroupBridge Of(LedgerBridge bridge, BridgeGrouping by, PipelineBridgeArguments arguments) => new(
        by == BridgeGrouping.Team ? bridge.Group : null,
        by == BridgeGrouping.Owner ? bridge.Group : null,
        by == BridgeGrouping.Stage ? bridge.Group : null,
        bridge.OpeningCount,
        Amounts.Of(bridge.OpeningUnits),
        [
            .. bridge.Flows.Select(flow => new BridgeFlow(
                flow.Flow,
                flow.Count,
                Amounts.Of(flow.Units),
                flow.Lines,
                new FlowNumber(arguments.From, arguments.To, by, bridge.Group, flow.Flow, arguments.Scope).Write())),
        ],
        bridge.ClosingCount,
        Amounts.Of(bridge.ClosingUnits));
}
