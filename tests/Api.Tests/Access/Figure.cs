using System.Text.Json;

namespace CrmGraph.Api.Tests.Access;

/// <summary>A figure of the graph, and what it is at most.</summary>
/// <param name="Field">The field of the query type.</param>
/// <param name="Path">The way to the values in its answer; through lists to every element.</param>
/// <param name="Most">What the rules in plain words give at most.</param>
/// <param name="IsEachAlone">Whether each value counts the same records again, so that they are not added up.</param>
internal sealed record Figure(string Field, string Path, Func<Sight, decimal> Most, bool IsEachAlone = false)
{
    public static IReadOnlyList<Figure> All { get; } =
    [
        new("pipelineBoard", "count", sight => sight.Open),
        new("pipelineBoard", "amount", sight => sight.OpenAmount),
        new("pipelineBoard", "columns.amount", sight => sight.OpenAmount),
        new("pipelineAsOf", "count", sight => sight.Open),
        new("pipelineAsOf", "amount", sight => sight.OpenAmount),
        new("pipelineAsOf", "cells.amount", sight => sight.OpenAmount),
        new("pipelineBridge", "closing", sight => sight.OpenAmount),
        new("pipelineBridge", "closingCount", sight => sight.Open),
        new("stageFunnel", "entered", sight => sight.Opportunities, IsEachAlone: true),
        new("stageAnalysis", "stages.entered", sight => sight.Opportunities, IsEachAlone: true),
        new("forecast", "expected", sight => sight.OpenAmount),
        new("forecast", "stages.stock", sight => sight.OpenAmount),
        new("forecastBackTest", "actual", sight => sight.WonAmount),
        new("performance", "whole.won", sight => sight.WonAmount),
        new("performance", "whole.wonCount", sight => sight.Won),
        new("performance", "users.won", sight => sight.WonAmount),
        new("performance", "teams.won", sight => sight.WonAmount),
        new("salesTrend", "months.amount", sight => sight.WonAmount),
        new("salesTrend", "months.count", sight => sight.Won),
        new("collectionAging", "bands.instalments", sight => sight.Instalments),
        new("contactTasks", "count", sight => sight.Customers),
        new("tierResults", "tiers.customers", sight => sight.Customers),
        new("tierResults", "tiers.orderValue", sight => sight.Bought),
        new("paretoRanking", "ranked", sight => sight.Customers),
        new("previewTierRules", "evaluated", sight => sight.Customers),
        new("weeklyReview", "stages.open", sight => sight.Open),
        new("weeklyReview", "stages.amount", sight => sight.OpenAmount),
        new("weeklyReview", "stuckTotal", sight => sight.Open),
        new("weeklyReview", "leaderboard.wonValue", sight => sight.WonAmount),
    ];

    /// <summary>What an answer says.</summary>
    public decimal In(JsonElement answer)
    {
        var values = Values(answer.GetProperty(Field), Path.Split('.')).ToList();
        return IsEachAlone ? values.DefaultIfEmpty().Max() : values.Sum();
    }

    private static IEnumerable<decimal> Values(JsonElement at, ReadOnlyMemory<string> path) => at.ValueKind switch
    {
        JsonValueKind.Array => at.EnumerateArray().SelectMany(element => Values(element, path)),
        JsonValueKind.Object => Values(at.GetProperty(path.Span[0]), path[1..]),
        JsonValueKind.Number => [at.GetDecimal()],
        _ => [],
    };
}
