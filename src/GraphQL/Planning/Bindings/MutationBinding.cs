using CrmGraph.GraphQL.Planning.Steps;

namespace CrmGraph.GraphQL.Planning.Bindings;

/// <summary>Runs a use case; a refusal that it declares becomes an entry of the payload's <c>errors</c>.</summary>
/// <param name="run">Runs the use case with the coerced input.</param>
/// <param name="declared">The classes of the refusals it declares.</param>
internal sealed class MutationBinding(
    Func<IReadOnlyDictionary<string, object?>, RequestContext, Task<object?>> run, IReadOnlyList<Type> declared) : FieldBinding
{
    /// <summary>The input field and the item of the context that carry the idempotency key.</summary>
    public const string IdempotencyKey = "idempotencyKey";

    public override FieldPlan Plan(FieldUse use) => use.InMemory(new ResolveStep(async (_, context) => await RunAsync(
        (IReadOnlyDictionary<string, object?>)use.Arguments.Of(context)["input"]!, context, use.Options)));

    private async Task<MutationOutcome> RunAsync(IReadOnlyDictionary<string, object?> input, RequestContext context, GraphQLOptions options)
    {
        context.Items[IdempotencyKey] = input.GetValueOrDefault(IdempotencyKey);
        try
        {
            return new MutationOutcome(await run(input, context), null);
        }
        catch (Exception e) when (options.ErrorFrom(e) is { } refusal && declared.Any(d => d.IsInstanceOfType(refusal)))
        {
            return new MutationOutcome(null, [refusal]);
        }
        catch (Exception e) when (options.ErrorFrom(e) is not null)
        {
            throw new UndeclaredRefusalException(e);
        }
    }
}
