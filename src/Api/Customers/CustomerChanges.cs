using CrmGraph.Api.Live;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Customers;

/// <summary>Which customers to watch, and from where.</summary>
/// <param name="CustomerId">One customer; all you may see when left out.</param>
/// <param name="After">The last sequence you saw, to miss nothing after a break; from now on when left out.</param>
internal sealed record CustomerChangesArguments([NodeId<Customer>] Guid? CustomerId, long? After);

/// <summary>One change of a customer's record, told to whoever may see it.</summary>
/// <param name="Kind">What happened. CUSTOMER_LEFT: it is no longer yours to see; nothing else is told.</param>
/// <param name="Sequence">Its place in the feed; send the last one you saw as <c>after</c> when you come back.</param>
/// <param name="Previous">The sequence of the change before it in this stream. If it is greater than the last one you know, you missed something.</param>
/// <param name="At">When it happened, UTC.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="Version">The version of the customer that this change made.</param>
internal sealed record CustomerChange(
    CustomerChangeKind Kind,
    long Sequence,
    long? Previous,
    DateTime At,
    [property: NodeId<Customer>] Guid CustomerId,
    int? Version);

/// <summary>What can happen to a customer's record.</summary>
internal enum CustomerChangeKind
{
    CustomerCreated,
    CustomerChanged,
    CustomerAssigned,

    /// <summary>It was merged into another record, to which its id leads now; <c>customer</c> is that one.</summary>
    CustomerMerged,

    /// <summary>The person's data was erased; <c>customer</c> is what is left of the record.</summary>
    CustomerErased,

    /// <summary>It went to somebody whose records the subscriber may not see.</summary>
    CustomerLeft,
}

/// <summary>The live field <c>customerChanged</c>.</summary>
internal static class CustomerChanges
{
    public static IAsyncEnumerable<SequencedEvent<CustomerChange>> Run(
        CustomerChangesArguments arguments,
        LiveFields live,
        Caller caller,
        CancellationToken stop)
    {
        return live.Watch(caller, arguments.After, IsWanted, Tell, stop);

        bool IsWanted(EventRecord happened) =>
            happened.Subject == nameof(Customer)
            && (arguments.CustomerId is null || happened.SubjectId == arguments.CustomerId)
            && Enum.TryParse<CustomerChangeKind>(happened.Type, out _);
    }

    private static CustomerChange Tell(EventRecord happened, EventSight sight, long? previous)
    {
        var isVisible = sight == EventSight.Visible;
        return new CustomerChange(
            isVisible ? Enum.Parse<CustomerChangeKind>(happened.Type) : CustomerChangeKind.CustomerLeft,
            happened.Sequence!.Value,
            previous,
            happened.At,
            happened.SubjectId,
            isVisible ? happened.SubjectVersion : null);
    }
}
