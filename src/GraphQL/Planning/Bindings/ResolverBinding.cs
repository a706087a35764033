using CrmGraph.GraphQL.Planning.Steps;

namespace CrmGraph.GraphQL.Planning.Bindings;

/// <summary>Calls a delegate for each parent; the values are objects in memory.</summary>
/// <param name="resolve">Gets a value from the parent and the coerced arguments.</param>
internal sealed class ResolverBinding(
    Func<object, IReadOnlyDictionary<string, object?>, RequestContext, ValueTask<object?>> resolve) : FieldBinding
{
    public override FieldPlan Plan(FieldUse use) =>
        use.InMemory(new ResolveStep((parent, context) => resolve(parent, use.Arguments.Of(context), context)));
}
