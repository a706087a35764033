using CrmGraph.GraphQL.Planning.Steps;

namespace CrmGraph.GraphQL.Planning.Bindings;

/// <summary>The root field of a subscription. It is opened once; then each event is the parent its selection is answered for.</summary>
/// <param name="open">Opens the stream with the coerced arguments.</param>
internal sealed class SubscriptionBinding(
    Func<IReadOnlyDictionary<string, object?>, RequestContext, IAsyncEnumerable<SequencedEvent<object>>> open) : FieldBinding
{
    /// <summary>The argument, and the item of the context, that say after which event to resume.</summary>
    public const string After = "after";

    /// <summary>Whether each caller is told something else, even among those who may see the same.</summary>
    public bool IsOwn { get; init; }

    /// <summary>The arguments, with what the transport says about where to resume put over the operation's own.</summary>
    public static IReadOnlyDictionary<string, object?> Resumed(IReadOnlyDictionary<string, object?> arguments, RequestContext context) =>
        context.Items.TryGetValue(After, out var resume)
            ? new Dictionary<string, object?>(arguments, StringComparer.Ordinal) { [After] = resume }
            : arguments;

    public IAsyncEnumerable<SequencedEvent<object>> Open(IReadOnlyDictionary<string, object?> arguments, RequestContext context) =>
        open(arguments, context);

    public override FieldPlan Plan(FieldUse use) => use.InMemory(new ReadStep((happened, _) => happened));
}
