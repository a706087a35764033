using CrmGraph.Domain;
using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Api.Pipeline.Totals;

/// <summary>One stage of a board as it is read, with what goes for the whole board.</summary>
/// <param name="StageId">The stage.</param>
/// <param name="StageVersion">Which state of the stage it was.</param>
/// <param name="WinProbability">The probability of what is in it and has none set by hand, in 1/10,000; null when none is known.</param>
/// <param name="Sequence">How far the feed of changes had come.</param>
/// <param name="Currency">The base currency.</param>
/// <param name="Count"><see cref="BoardShare.Count"/></param>
/// <param name="Units"><see cref="BoardShare.Units"/></param>
/// <param name="PlainCount"><see cref="BoardShare.PlainCount"/></param>
/// <param name="PlainUnits"><see cref="BoardShare.PlainUnits"/></param>
/// <param name="WeightedUnits"><see cref="BoardShare.WeightedUnits"/></param>
/// <param name="WeightedParts"><see cref="BoardShare.WeightedParts"/></param>
internal sealed record BoardRow(
    Guid StageId,
    int StageVersion,
    int? WinProbability,
    long Sequence,
    string Currency,
    long Count,
    long Units,
    long PlainCount,
    long PlainUnits,
    long WeightedUnits,
    long WeightedParts)
{
    private const decimal Certain = 10_000;

    /// <summary>The column of the board.</summary>
    public BoardColumn Column(Stage stage) => new(
        StageId,
        stage,
        (int)Count,
        Amount(Units),
        Amount(WeightedUnits) + ((Amount(WeightedParts) + (Amount(PlainUnits) * (WinProbability ?? 0))) / Certain),
        WinProbability is null ? (int)PlainCount : 0);

    private static decimal Amount(long units) => units / (decimal)Money.UnitsPerOne;
}
