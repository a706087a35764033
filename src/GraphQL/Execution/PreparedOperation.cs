using CrmGraph.GraphQL.Execution.Coercion;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Planning.Costs;
using CrmGraph.GraphQL.Planning.Plans;
using CrmGraph.GraphQL.Planning.Slots;
using CrmGraph.GraphQL.Planning.Statements;
using CrmGraph.GraphQL.Planning.Writing;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Execution;

/// <summary>An operation with its variables coerced and its plan at hand, ready to run.</summary>
internal sealed class PreparedOperation
{
    private readonly Schema _schema;
    private readonly GraphQLOptions _options;
    private readonly OperationPlan _plan;

    private PreparedOperation(OperationPlan plan, Schema schema, GraphQLOptions options)
    {
        _plan = plan;
        _schema = schema;
        _options = options;
    }

    public OperationKind Kind => _plan.Kind;

    public PlannedSelection Plan => _plan.Selection;

    /// <summary>What it costs; null when that was not asked.</summary>
    public Cost? Cost { get; private init; }

    /// <summary>Takes a request as far as it goes without running anything, and puts its values into the context.</summary>
    /// <param name="document">The document.</param>
    /// <param name="request">The request.</param>
    /// <param name="context">What the steps share.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="options">The limits.</param>
    /// <param name="plans">The plans made before.</param>
    /// <param name="costs">Limits the cost; null for operations that may cost anything.</param>
    /// <exception cref="RequestRefusedException">The document is not valid, or a variable does not fit.</exception>
    /// <exception cref="GraphQLException">There is no such operation, or it goes beyond a limit.</exception>
    public static PreparedOperation Of(
        PreparedDocument document,
        GraphQLRequest request,
        RequestContext context,
        Schema schema,
        GraphQLOptions options,
        PlanCache plans,
        CostAnalyzer? costs = null)
    {
        if (document.Errors.Count > 0)
        {
            throw new RequestRefusedException(document.Errors);
        }

        var operation = document.Operation(request.OperationName);
        var (variables, errors) = VariableCoercion.Coerce(schema, operation, request.Variables ?? new Dictionary<string, object?>());
        if (errors.Count > 0)
        {
            throw new RequestRefusedException(errors);
        }

        var root = schema.RootType(operation.Operation) ?? throw new GraphQLException(GraphQLError.At(
            $"Schema is not configured to execute {operation.Operation.ToString().ToLowerInvariant()} operation.", operation));
        var cost = costs?.Check(operation, root, document.Fragments, variables);
        context.Values = new OperationValues(variables);
        var key = new PlanKey(operation, VariableForm.Of(operation, document.Roles!, schema, variables), options.PlanShape(context));
        var plan = plans.Get(key, () => OperationPlan.Of(operation, root, new OperationPlanner(schema, document.Fragments, variables, options)));
        return new PreparedOperation(plan, schema, options) { Cost = cost };
    }

    /// <summary>Runs the plan.</summary>
    /// <param name="context">What the steps share.</param>
    /// <param name="source">The event of a subscription; by default the schema itself, which is what introspection asks about.</param>
    public async Task<ExecutionResult> RunAsync(RequestContext context, object? source = null)
    {
        var result = await WriteAsync(context) is { } written ? new ExecutionResult(written) : await ResolveAsync(context, source);
        if (context.PersonalRows > 0)
        {
            _options.PersonalRead(context, new PersonalRead(_plan.Name, _plan.Personal.Names, context.PersonalRows));
        }

        return result;
    }

    /// <summary>The data straight from the rows; null when it must be resolved field by field.</summary>
    private async Task<PooledBuffer?> WriteAsync(RequestContext context)
    {
        if (_plan.Writer is not { } writer)
        {
            return null;
        }

        try
        {
            return await writer.RunAsync(context);
        }
        catch (Exception) when (!context.Stop.IsCancellationRequested)
        {
            // A query may be run again: field by field, so that each failure is told where it belongs.
            PlanMetrics.Resolved.Add(1);
            return null;
        }
    }

    private async Task<ExecutionResult> ResolveAsync(RequestContext context, object? source)
    {
        context.PlanReport?.Restart();
        context.PersonalRows = 0;
        var resolution = new Resolution(new ConcreteTypes(_schema), context);
        var resolved = Kind == OperationKind.Mutation
            ? await resolution.RunSeriallyAsync(Plan, source ?? _schema)
            : await resolution.RunAsync(Plan, source ?? _schema);
        var report = new ErrorReport(_options);
        var data = new Completion(report).Complete(resolved);
        return new ExecutionResult(data, report.Errors);
    }
}
