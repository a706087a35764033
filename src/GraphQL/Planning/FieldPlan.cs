using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Planning.Slots;
using CrmGraph.GraphQL.Planning.Steps;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning;

/// <summary>How a field is run.</summary>
/// <param name="Step">Gets the values of all parents.</param>
/// <param name="Select">What is selected of a value, by its concrete type.</param>
internal sealed record FieldPlan(Step Step, Func<ObjectType, PlannedSelection> Select)
{
    /// <summary>The arguments, where the steps leave them to others.</summary>
    public FieldArguments? Arguments { get; init; }

    public FieldArguments RequiredArguments => Arguments ?? throw new InvalidOperationException("The field was planned without arguments.");

    /// <summary>Why the field cannot be run, when its arguments do not fit.</summary>
    public GraphQLException? Problem { get; private init; }

    /// <summary>A field that is answered with an error.</summary>
    public static FieldPlan Refused(GraphQLException problem) =>
        Leaf(new ReadStep((_, _) => new Failure(problem))) with { Problem = problem };

    /// <summary>A field without a selection set, or whose values are already planned.</summary>
    public static FieldPlan Leaf(Step step) => new(step, type => throw new InvalidOperationException($"{type} has no selection here."));
}
