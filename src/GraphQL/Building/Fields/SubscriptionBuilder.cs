using System.Runtime.CompilerServices;
using CrmGraph.GraphQL.Building.Types;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Planning.Bindings;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Building.Fields;

/// <summary>A live field: a stream of events, each answered with the client's selection.</summary>
public sealed class SubscriptionBuilder<TArgs, TEvent> : DescribedField<SubscriptionBuilder<TArgs, TEvent>>
{
    private readonly Func<TArgs, RequestContext, IAsyncEnumerable<SequencedEvent<TEvent>>> _open;

    private bool _isOwn;

    internal SubscriptionBuilder(string name, Func<TArgs, RequestContext, IAsyncEnumerable<SequencedEvent<TEvent>>> open)
        : base(name) => _open = open;

    /// <summary>What it tells depends on who watches, and not only on what they may see: nobody is answered together with others.</summary>
    public SubscriptionBuilder<TArgs, TEvent> Own()
    {
        _isOwn = true;
        return this;
    }

    private protected override FieldDefinition Make(TypeFactory types, ObjectModel owner)
    {
        var reader = types.Inputs.Reader(typeof(TArgs));
        var field = new FieldDefinition(Name, types.Output(ClrShape.Of(typeof(TEvent))))
        {
            Binding = new SubscriptionBinding((arguments, context) =>
                Untyped(_open((TArgs)reader.Read(arguments), context), context.Stop))
            {
                IsOwn = _isOwn,
            },
        };
        field.Arguments.AddRange(types.Inputs.FieldsOf(typeof(TArgs)));
        return field;
    }

    private static async IAsyncEnumerable<SequencedEvent<object>> Untyped(
        IAsyncEnumerable<SequencedEvent<TEvent>> events, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var happened in events.WithCancellation(stop))
        {
            yield return happened.Untyped();
        }
    }
}
