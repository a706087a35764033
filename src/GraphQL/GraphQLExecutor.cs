using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Planning.Costs;
using CrmGraph.GraphQL.Planning.Plans;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL;

/// <summary>Runs requests against a schema: parse, validate, plan, execute, complete.</summary>
/// <param name="schema">The schema.</param>
/// <param name="options">The limits, and what the host decides.</param>
public sealed class GraphQLExecutor(Schema schema, GraphQLOptions options)
{
    private readonly DocumentCache _documents = new(schema, options);
    private readonly CostAnalyzer _costs = new(schema, options);
    private readonly PlanCache _plans = new(options.MaxCachedPlans);

    public Schema Schema => schema;

    internal GraphQLOptions Options => options;

    /// <summary>The kind of the operation that would run; null when the document cannot be parsed or it is not clear which.</summary>
    public OperationKind? KindOf(GraphQLRequest request)
    {
        try
        {
            return _documents.Get(request.Query ?? "").Operation(request.OperationName).Operation;
        }
        catch (GraphQLException)
        {
            return null;
        }
    }

    /// <summary>Runs a query or mutation.</summary>
    public async Task<ExecutionResult> ExecuteAsync(GraphQLRequest request, RequestContext context)
    {
        var gone = context.Stop;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(gone);
        limit.CancelAfter(options.Timeout);
        context.Stop = limit.Token;
        try
        {
            var operation = Prepare(request, context);
            if (operation.Kind == OperationKind.Subscription)
            {
                throw new GraphQLException("A subscription needs a transport that streams.", "HC0015");
            }

            return context.Costs switch
            {
                CostReport.None => await operation.RunAsync(context),
                CostReport.Validate => ExecutionResult.Facts(operation.Cost),
                _ => (await operation.RunAsync(context)).With(operation.Cost),
            };
        }
        catch (RequestRefusedException e)
        {
            return ExecutionResult.Refused(e.Errors);
        }
        catch (GraphQLException e)
        {
            return ExecutionResult.Refused(e.Error);
        }
        catch (Exception) when (limit.IsCancellationRequested && !gone.IsCancellationRequested)
        {
            // Whatever a cancelled step threw: some databases do not say that they were cancelled.
            return ExecutionResult.Refused(TimeoutError.Of(options.Timeout));
        }
        finally
        {
            context.Stop = gone;
        }
    }

    /// <summary>Opens a subscription.</summary>
    public Task<SubscriptionAnswer> SubscribeAsync(GraphQLRequest request, RequestContext context)
    {
        try
        {
            var operation = Prepare(request, context);
            var asked = new SubscriptionRequest(_documents.Get(request.Query ?? ""), request, schema);
            return Task.FromResult(SubscriptionAnswer.Of(new EventResponses(operation, asked), context));
        }
        catch (RequestRefusedException e)
        {
            return Task.FromResult(SubscriptionAnswer.Refused(ExecutionResult.Refused(e.Errors)));
        }
        catch (GraphQLException e)
        {
            return Task.FromResult(SubscriptionAnswer.Refused(ExecutionResult.Refused(e.Error)));
        }
        catch (Exception e) when (RefusalError.From(e, options) is { } refusal)
        {
            return Task.FromResult(SubscriptionAnswer.Refused(ExecutionResult.Refused(refusal)));
        }
    }

    private PreparedOperation Prepare(GraphQLRequest request, RequestContext context)
    {
        var document = _documents.Get(request.Query ?? "");
        return document.Introspects && !context.IntrospectionAllowed
            ? throw new GraphQLException("Introspection is not allowed for the current request.", "HC0046")
            : PreparedOperation.Of(document, request, context, schema, options, _plans, _costs);
    }
}
