namespace CrmGraph.GraphQL.Transports.Subscriptions;

/// <summary>What a subscriber is told about the end of its stream.</summary>
internal sealed class SubscriptionErrors(GraphQLExecutor executor)
{
    public GraphQLError Explain(Exception exception) => TransportErrors.Explain(exception, executor.Options).Error;
}
