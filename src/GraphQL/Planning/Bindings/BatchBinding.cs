using CrmGraph.GraphQL.Planning.Steps;

namespace CrmGraph.GraphQL.Planning.Bindings;

/// <summary>A value that a declared step gets for all parents at once, from the one column it needs.</summary>
/// <param name="key">What the step needs of each parent.</param>
/// <param name="load">Gets the values of many keys; a key may be missing in the answer.</param>
internal sealed class BatchBinding(
    Accessor key, Func<IReadOnlyList<object>, RequestContext, Task<Func<object, object?>>> load) : FieldBinding
{
    public override FieldPlan Plan(FieldUse use) => use.InMemory(new BatchStep(key.ReaderFor(use.Rows), load));
}
