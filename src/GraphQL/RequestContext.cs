using CrmGraph.GraphQL.Planning.Slots;

namespace CrmGraph.GraphQL;

/// <summary>What everything that runs during one operation shares.</summary>
/// <param name="services">The services of this operation alone, for example its database connection.</param>
/// <param name="stop">Cancelled when the client is gone or the operation took too long.</param>
public sealed class RequestContext(IServiceProvider services, CancellationToken stop)
{
    public IServiceProvider Services { get; } = services;

    public CancellationToken Stop { get; internal set; } = stop;

    /// <summary>Values that parts of one operation hand to each other, for example a subscription's <c>after</c>.</summary>
    public IDictionary<string, object?> Items { get; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>Who asks; the host decides of what type.</summary>
    public object? User { get; init; }

    /// <summary>Whether <c>__schema</c> and <c>__type</c> are answered; <c>__typename</c> always is.</summary>
    public bool IntrospectionAllowed { get; init; }

    /// <summary>What the answer says about the cost of the operation.</summary>
    public CostReport Costs { get; set; }

    /// <summary>Whether the caller may see the SQL that is run.</summary>
    public bool PlanReportAllowed { get; init; }

    /// <summary>Gathers what is run, when the client asks for it and may see it.</summary>
    public PlanReport? PlanReport { get; set; }

    /// <summary>How many records were read of which a field that tells of persons is selected.</summary>
    internal int PersonalRows { get; set; }

    /// <summary>What the client gave to the operation that is run.</summary>
    internal OperationValues? Values { get; set; }

    internal OperationValues RequiredValues => Values ?? throw new InvalidOperationException("No operation is being run.");

    /// <summary>The same caller and values with services of their own, for one event of a subscription.</summary>
    internal RequestContext For(IServiceProvider services, CancellationToken stop) => For(User, services, stop);

    /// <summary>The same values for another caller.</summary>
    internal RequestContext For(object? user, IServiceProvider services, CancellationToken stop)
    {
        var context = new RequestContext(services, stop)
        {
            User = user,
            IntrospectionAllowed = IntrospectionAllowed,
            Values = Values?.Anew(),
        };
        foreach (var (name, value) in Items)
        {
            context.Items[name] = value;
        }

        return context;
    }
}
