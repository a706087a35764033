using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmGraph.Api.Pipeline.Totals;

/// <summary>What opportunities add to a total; amounts are in 1/10,000 of the base currency.</summary>
/// <param name="Count">How many they are.</param>
/// <param name="Units">Their amount.</param>
/// <param name="PlainCount">How many have no win probability set by hand, so that the stage's holds when the board is read.</param>
/// <param name="PlainUnits">The amount of those.</param>
/// <param name="WeightedUnits">The amount of the others, each weighted with its own probability, in whole 1/10,000.</param>
/// <param name="WeightedParts">What is finer than that, in 1/10,000 of it, so that the sum stays exact.</param>
internal readonly record struct BoardShare(
    long Count,
    long Units,
    long PlainCount,
    long PlainUnits,
    long WeightedUnits,
    long WeightedParts)
{
    private const long Certain = 10_000;

    /// <summary>What the opportunity adds once it is saved.</summary>
    public static BoardShare After(EntityEntry<Opportunity> entry) =>
        Of(entry.Entity.BaseUnits, entry.Entity.WinProbabilityOverride);

    /// <summary>What it adds as it is stored.</summary>
    public static BoardShare Before(EntityEntry<Opportunity> entry) => Of(
        entry.Property(o => o.BaseUnits).OriginalValue,
        entry.Property(o => o.WinProbabilityOverride).OriginalValue);

    public static BoardShare operator +(BoardShare left, BoardShare right) => new(
        left.Count + right.Count,
        left.Units + right.Units,
        left.PlainCount + right.PlainCount,
        left.PlainUnits + right.PlainUnits,
        left.WeightedUnits + right.WeightedUnits,
        left.WeightedParts + right.WeightedParts);

    public static BoardShare operator -(BoardShare share) => new(
        -share.Count,
        -share.Units,
        -share.PlainCount,
        -share.PlainUnits,
        -share.WeightedUnits,
        -share.WeightedParts);

    private static BoardShare Of(long units, int? chance) =>
        chance is { } byHand ? Weighted(units, byHand) : new(1, units, 1, units, 0, 0);

    /// <summary>Whole and rest apart: their product would leave 64 bits for amounts that a record may carry.</summary>
    private static BoardShare Weighted(long units, int chance)
    {
        var (whole, rest) = Math.DivRem(units, Certain);
        var (weighted, parts) = Math.DivRem(rest * chance, Certain);
        return new(1, units, 0, 0, (whole * chance) + weighted, parts);
    }
}
