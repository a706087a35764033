using System.Diagnostics.Metrics;

namespace CrmGraph.GraphQL.Transports.Subscriptions;

/// <summary>What is counted about subscribers; listen to the meter <c>CrmGraph.GraphQL</c>.</summary>
internal static class SubscriptionMeters
{
    private static readonly Meter Meter = new("CrmGraph.GraphQL");

    /// <summary>Subscriptions that are open.</summary>
    public static UpDownCounter<int> Open { get; } = Meter.CreateUpDownCounter<int>("graphql.subscriptions.open");

    /// <summary>How many messages wait for a subscriber when one more is queued; at the length of the queue it goes on with what is kept.</summary>
    public static Histogram<int> Queued { get; } = Meter.CreateHistogram<int>("graphql.subscriptions.queued");

    /// <summary>Subscribers who lost their stream because they read too slowly.</summary>
    public static Counter<long> Cut { get; } = Meter.CreateCounter<long>("graphql.subscriptions.cut");
}
