using System.Diagnostics.Metrics;

namespace CrmGraph.GraphQL.Planning.Statements;

/// <summary>What operators can watch of plans, under the meter <c>CrmGraph.GraphQL</c>.</summary>
internal static class PlanMetrics
{
    private static readonly Meter Meter = new("CrmGraph.GraphQL");

    /// <summary>Requests whose plan was known.</summary>
    public static readonly Counter<long> Hits = Meter.CreateCounter<long>("graphql.plan.hits");

    /// <summary>Requests that were planned.</summary>
    public static readonly Counter<long> Misses = Meter.CreateCounter<long>("graphql.plan.misses");

    /// <summary>How many plans are kept.</summary>
    public static readonly UpDownCounter<long> Size = Meter.CreateUpDownCounter<long>("graphql.plan.size");

    /// <summary>Operations that could not be written straight from their rows, and were resolved field by field instead.</summary>
    public static readonly Counter<long> Resolved = Meter.CreateCounter<long>("graphql.operation.resolved");

    /// <summary>Statements made for one request alone, because an expression captured a value that cannot be traced to the request.</summary>
    public static readonly Counter<long> Unshareable = Meter.CreateCounter<long>("graphql.statement.unshareable");
}
