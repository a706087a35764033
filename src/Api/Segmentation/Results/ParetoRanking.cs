using CrmGraph.Domain.Segmentation;

namespace CrmGraph.Api.Segmentation.Results;

/// <summary>From which angle customers are ranked; all look at the last 12 months.</summary>
internal enum ParetoAngle
{
    /// <summary>The value of their orders.</summary>
    Value,

    /// <summary>What is earned with them.</summary>
    Profit,

    /// <summary>How often they ordered.</summary>
    Frequency,

    /// <summary>How much more they ordered for than in the 12 months before.</summary>
    Growth,
}

/// <summary>80:20理论: the customers that matter most from one angle, and what they have in common.</summary>
/// <param name="AsOf">The last day of the 12 months.</param>
/// <param name="Ranked">How many customers the angle says anything about.</param>
/// <param name="TopCount">How many of them are the top.</param>
/// <param name="TopShare">The part of the whole that the top makes, as a fraction; 0.8 in the textbook.</param>
/// <param name="Cut">What the last of the top has.</param>
/// <param name="Top">The first of the top.</param>
/// <param name="Traits">What sets the top apart, the clearest first.</param>
internal sealed record ParetoRanking(
    DateOnly AsOf,
    int Ranked,
    int TopCount,
    decimal TopShare,
    decimal Cut,
    IReadOnlyList<RankedCustomer> Top,
    IReadOnlyList<ParetoTrait> Traits);

/// <summary>A customer's place in the ranking.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Rank">Its place, counted from 1.</param>
/// <param name="Figure">What it is ranked by: an amount in base currency, or a count.</param>
internal sealed record RankedCustomer(Guid CustomerId, int Rank, decimal Figure);

/// <summary>A trait that top customers have in common.</summary>
/// <param name="Dimension">What kind of trait.</param>
/// <param name="Value">Which one.</param>
/// <param name="TopCount">How many top customers have it.</param>
/// <param name="TopShare">The part of the top that has it.</param>
/// <param name="RestShare">The part of the others that has it.</param>
/// <param name="Lift">The one divided by the other; null where none of the others has it.</param>
internal sealed record ParetoTrait(TraitDimension Dimension, string Value, int TopCount, decimal TopShare, decimal RestShare, decimal? Lift)
{
    public static ParetoTrait Of(TraitLift lift) =>
        new(lift.Trait.Dimension, lift.Trait.Value, lift.TopCount, lift.TopShare, lift.RestShare, lift.Lift);
}
