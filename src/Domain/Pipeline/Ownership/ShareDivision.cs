namespace CrmGraph.Domain.Pipeline.Ownership;

/// <summary>Divides the credit of an opportunity from a day on.</summary>
/// <param name="Ended">The parts that held before and now have a last day.</param>
/// <param name="Replaced">The parts that would have begun on that day or later; they are to be removed.</param>
/// <param name="Begun">The new parts.</param>
public sealed record ShareDivision(
    IReadOnlyList<OpportunityShare> Ended,
    IReadOnlyList<OpportunityShare> Replaced,
    IReadOnlyList<OpportunityShare> Begun)
{
    private const int Whole = 10_000;

    /// <summary>Users who had a part and have none any more.</summary>
    public IReadOnlyList<Guid> Dropped =>
        [.. Ended.Concat(Replaced).Select(share => share.UserId).Distinct().Except(Begun.Select(share => share.UserId))];

    /// <param name="opportunityId">The opportunity.</param>
    /// <param name="known">All its parts so far.</param>
    /// <param name="parts">The new parts; they add up to all of it.</param>
    /// <param name="from">The first day they hold.</param>
    public static ShareDivision Make(
        Guid opportunityId,
        IReadOnlyList<OpportunityShare> known,
        IReadOnlyList<SharePart> parts,
        DateOnly from)
    {
        Check(parts);
        var replaced = known.Where(share => share.FromOn >= from).ToList();
        var ended = known.Where(share => share.FromOn < from && share.HoldsOn(from)).ToList();
        ended.ForEach(share => share.EndBefore(from));
        return new(ended, replaced, [.. parts.Select(part => OpportunityShare.Of(opportunityId, part, from))]);
    }

    private static void Check(IReadOnlyList<SharePart> parts)
    {
        foreach (var part in parts)
        {
            _ = Checked.Between(part.Ratio, 1, Whole, "share");
        }

        if (parts.GroupBy(part => part.UserId).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ShareHolderTwice(twice.Key).AsException();
        }

        if (parts.Sum(part => part.Ratio) is var sum && sum != Whole)
        {
            throw new SharesDoNotSumUp(sum / (decimal)Whole).AsException();
        }
    }
}
