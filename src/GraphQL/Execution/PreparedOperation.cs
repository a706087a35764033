using CrmGraph.GraphQL.Execution.Coercion;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Planning.Costs;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Execution;

/// <summary>An operation with its variables coerced and its plan made, ready to run.</summary>
internal sealed class PreparedOperation
{
    private readonly Schema _schema;
    private readonly GraphQLOptions _options;

    private PreparedOperation(OperationKind kind, PlannedSelection plan, Schema schema, GraphQLOptions options)
    {
        Kind = kind;
        Plan = plan;
        _schema = schema;
        _options = options;
    }

    public OperationKind Kind { get; }

    public PlannedSelection Plan { get; }

    /// <summary>What it costs; null when that was not asked.</summary>
    public Cost? Cost { get; private init; }

    /// <summary>Takes a request as far as it goes without running anything.</summary>
    /// <param name="document">The document.</param>
    /// <param name="request">The request.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="options">The limits.</param>
    /// <param name="costs">Limits the cost; null for operations that may cost anything.</param>
    /// <exception cref="RequestRefusedException">The document is not valid, or a variable does not fit.</exception>
    /// <exception cref="GraphQLException">There is no such operation, or it goes beyond a limit.</exception>
    public static PreparedOperation Of(
        PreparedDocument document, GraphQLRequest request, Schema schema, GraphQLOptions options, CostAnalyzer? costs = null)
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
        var planner = new OperationPlanner(schema, document.Fragments, variables, options);
        return new PreparedOperation(operation.Operation, planner.Plan(root, operation.SelectionSet), schema, options) { Cost = cost };
    }

    /// <summary>Runs the plan.</summary>
    /// <param name="context">What the steps share.</param>
    /// <param name="source">The event of a subscription; by default the schema itself, which is what introspection asks about.</param>
    public async Task<ExecutionResult> RunAsync(RequestContext context, object? source = null)
    {
        var resolution = new Resolution(new ConcreteTypes(_schema), context);
        var resolved = Kind == OperationKind.Mutation
            ? await resolution.RunSeriallyAsync(Plan, source ?? _schema)
            : await resolution.RunAsync(Plan, source ?? _schema);
        var report = new ErrorReport(_options);
        var data = new Completion(report).Complete(resolved);
        return new ExecutionResult(data, report.Errors);
    }
}
