using System.Diagnostics.Metrics;

namespace CrmGraph.GraphQL.Transports.Subscriptions;

/// <summary>What is counted about subscribers; listen to the meter <c>CrmGraph.GraphQL</c>.</summary>
internal static class SubscriptionMeters
{
    private static readonly Meter Meter = new("CrmGraph.GraphQL");

    /// <summary>Subscribers who lost their stream because they did not read.</summary>
    public static Counter<long> Cut { get; } = Meter.CreateCounter<long>("graphql.subscriptions.cut");
}
