using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Transports.Subscriptions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.GraphQL.Transports;

/// <summary>Runs operations for every transport: finds the document, opens the scope, calls the executor.</summary>
internal sealed class OperationRunner(
    GraphQLExecutor executor,
    GraphQLServerOptions options,
    PersistedDocuments documents,
    Cohorts cohorts,
    SubscriptionErrors errors,
    IServiceScopeFactory scopes)
{
    /// <summary>Finds the document of a request and what kind of operation it is.</summary>
    public Operation Prepare(GraphQLRequest request)
    {
        var resolved = documents.Resolve(request, out var persisted);
        return new Operation(resolved, executor.KindOf(resolved), persisted);
    }

    /// <summary>Runs a query or mutation to its answer.</summary>
    public async Task<ExecutionResult> ExecuteAsync(Operation operation, HttpContext http, CancellationToken stop)
    {
        await using var scope = new OperationScope(options, scopes, http, stop);
        scope.Context.Costs = CostHeader.Of(http.Request);
        scope.Context.PlanReport = PlanHeader.Of(http.Request, scope.Context);
        var head = HeadBefore(operation, scope.Context);
        var result = await executor.ExecuteAsync(operation.Request, scope.Context);
        if (head is not null && result.Executed)
        {
            result.Extensions["sequence"] = head;
        }

        if (scope.Context.PlanReport is { } report)
        {
            result.Extensions["plan"] = report.Shown;
        }

        if (operation.Persisted is { } persisted)
        {
            result.Extensions["persistedQuery"] = persisted;
        }

        return result;
    }

    /// <summary>Starts a subscription; the caller disposes the feed.</summary>
    /// <param name="after">The sequence to resume after; null when the operation's own argument decides.</param>
    public async Task<SubscriptionFeed> SubscribeAsync(
        Operation operation, HttpContext http, long? after, CancellationToken stop)
    {
        var scope = new OperationScope(options, scopes, http, stop);
        try
        {
            if (after is not null)
            {
                scope.Context.Items["after"] = after;
            }

            var answer = await executor.SubscribeAsync(operation.Request, scope.Context);
            return new SubscriptionFeed(answer, scope, cohorts, options, errors);
        }
        catch
        {
            await scope.DisposeAsync();
            throw;
        }
    }

    /// <summary>What the client is told about an exception; of one that is not meant for it, no more than that it happened.</summary>
    public RefusedRequestException Explain(Exception exception) => TransportErrors.Explain(exception, executor.Options);

    /// <summary>
    /// Where a client subscribes from to miss nothing that the answer lacks. Taken before the data is read: an event in
    /// between comes twice, which a client can tell, and is never lost, which it could not.
    /// </summary>
    private long? HeadBefore(Operation operation, RequestContext context) =>
        operation.Kind == OperationKind.Query && context.User is not null ? options.Head() : null;
}
