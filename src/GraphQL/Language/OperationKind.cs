namespace CrmGraph.GraphQL.Language;

/// <summary>The three kinds of operation.</summary>
public enum OperationKind
{
    Query,
    Mutation,
    Subscription,
}
