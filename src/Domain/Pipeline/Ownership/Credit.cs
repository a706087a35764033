namespace CrmGraph.Domain.Pipeline.Ownership;

/// <summary>What one user is credited with for an opportunity.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Ratio">The part, in 1/10,000.</param>
/// <param name="Units">That part of the amount, in 1/10,000; the parts add up to it.</param>
public sealed record Credit(Guid UserId, int Ratio, long Units)
{
    private const int Whole = 10_000;

    /// <summary>The credits for an amount, the largest first; where nobody divided it all of it is the owner's.</summary>
    /// <param name="units">The amount in 1/10,000.</param>
    /// <param name="ownerId">The owner.</param>
    /// <param name="shares">All shares the opportunity ever had.</param>
    /// <param name="on">The day whose division counts.</param>
    public static IReadOnlyList<Credit> Divide(long units, Guid ownerId, IEnumerable<OpportunityShare> shares, DateOnly on)
    {
        List<SharePart> parts =
        [
            .. shares.Where(share => share.HoldsOn(on))
                .OrderByDescending(share => share.Ratio).ThenBy(share => share.UserId)
                .Select(share => new SharePart(share.UserId, share.Ratio)),
        ];
        if (parts.Count == 0)
        {
            parts.Add(new SharePart(ownerId, Whole));
        }

        var amounts = CreditSplit.Of(units, [.. parts.Select(part => part.Ratio)]);
        return [.. parts.Zip(amounts, (part, amount) => new Credit(part.UserId, part.Ratio, amount))];
    }
}
