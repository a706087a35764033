using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Merging;

/// <summary>Which two records would be merged.</summary>
/// <param name="Id">The record that would stay.</param>
/// <param name="MergedId">The record that would go.</param>
internal sealed record PreviewCustomerMergeArguments([NodeId<Customer>] Guid Id, [NodeId<Customer>] Guid MergedId);

/// <summary>What a merge of two records would do. Both versions are to be sent with it, so that it does this and nothing else.</summary>
/// <param name="CustomerId">The record that would stay.</param>
/// <param name="MergedId">The record that would go.</param>
/// <param name="Moves">What would go from the one to the other.</param>
/// <param name="Values">Where the two records say something different.</param>
internal sealed record CustomerMergePreview(
    Guid CustomerId,
    Guid MergedId,
    IReadOnlyList<MergedRecords> Moves,
    IReadOnlyList<MergedValue> Values);

/// <summary>Records that would belong to the other customer.</summary>
/// <param name="Kind">What they are, for example Opportunity.</param>
/// <param name="Count">How many, also those that the caller may not see.</param>
internal sealed record MergedRecords(string Kind, int Count);

/// <summary>Shows what <c>mergeCustomers</c> will do with two records that the caller may change.</summary>
internal static class PreviewCustomerMerge
{
    public static async Task<CustomerMergePreview> Run(
        PreviewCustomerMergeArguments input,
        CrmDbContext db,
        Caller caller,
        CancellationToken stop)
    {
        var customer = await db.GetWritable<Customer>(input.Id, caller, stop);
        var merged = await db.GetWritable<Customer>(input.MergedId, caller, stop);
        var values = MergedValue.Between(customer, merged);
        List<MergedRecords> moves = [];
        foreach (var reference in CustomerReferences.All)
        {
            moves.Add(new MergedRecords(reference.Entity.Name, await reference.Count(db, merged.Id, stop)));
        }

        return new CustomerMergePreview(customer.Id, merged.Id, [.. moves.Where(move => move.Count > 0)], values);
    }
}
