using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Customers.Duplicates;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Customers.Duplicates;

/// <summary>Whose duplicates are looked for.</summary>
/// <param name="CustomerId">One customer's; all duplicates when left out.</param>
/// <param name="First">How many pairs are listed, the most likely first, at most 500.</param>
internal sealed record DuplicateCustomersArguments([NodeId<Customer>] Guid? CustomerId, int First = 50);

/// <summary>Two records that may be of the same company.</summary>
/// <param name="CustomerId">The record that has been here longer.</param>
/// <param name="OtherId">The other one.</param>
/// <param name="Score">How likely it is, from 50 to 100.</param>
/// <param name="Reasons">What both have in common, the weightiest first.</param>
internal sealed record DuplicatePair(Guid CustomerId, Guid OtherId, int Score, IReadOnlyList<DuplicateReason> Reasons);

/// <summary>Finds records of the same company among the customers that the caller may see.</summary>
internal static class ListDuplicateCustomers
{
    private const int MostListed = 500;

    /// <summary>What more customers than these share says nothing about any two of them: the number of a call centre, for example.</summary>
    private const int MostSharing = 20;

    public static async Task<IReadOnlyList<DuplicatePair>> Run(
        DuplicateCustomersArguments input,
        CrmDbContext db,
        Caller caller,
        CancellationToken stop)
    {
        var keys = await CustomerKeysReading.All(db, caller, stop);
        return [.. Pairs(keys)
            .Where(pair => input.CustomerId is not { } asked || pair.One.CustomerId == asked || pair.Other.CustomerId == asked)
            .Select(pair => (pair.One, pair.Other, Score: DuplicateScore.Of(pair.One, pair.Other)))
            .Where(pair => pair.Score.Points >= DuplicateScore.Suspicious)
            .OrderByDescending(pair => pair.Score.Points)
            .ThenBy(pair => pair.One.CustomerId)
            .ThenBy(pair => pair.Other.CustomerId)
            .Take(Math.Clamp(input.First, 0, MostListed))
            .Select(pair => new DuplicatePair(pair.One.CustomerId, pair.Other.CustomerId, pair.Score.Points, pair.Score.Reasons))];
    }

    /// <summary>Two customers are compared when they share at least one key, so that not everybody is compared with everybody.</summary>
    private static IEnumerable<(CustomerKeys One, CustomerKeys Other)> Pairs(IReadOnlyList<CustomerKeys> all)
    {
        var sharing = all
            .SelectMany(keys => keys.All().Select(key => (key, keys)))
            .GroupBy(entry => entry.key, entry => entry.keys)
            .Where(group => group.Count() is > 1 and <= MostSharing);
        return sharing
            .SelectMany(group => group.SelectMany((one, index) => group.Skip(index + 1).Select(other => (one, other))))
            .DistinctBy(pair => (pair.one.CustomerId, pair.other.CustomerId));
    }
}
