namespace CrmGraph.Domain.Segmentation;

/// <summary>The figures a tier was decided on.</summary>
/// <param name="AsOf">The day of evaluation, and the last day of every window.</param>
/// <param name="Figures">What was counted, the annual purchases first.</param>
public sealed record TierEvidence(DateOnly AsOf, IReadOnlyList<TierFigure> Figures)
{
    /// <summary>Purchases of the trailing 12 months, in 1/10,000 of the base currency.</summary>
    public long AnnualPurchasesUnits => Figures[0].Value ?? 0;
}

/// <summary>One figure with the window it was counted in.</summary>
/// <param name="Measure">What was counted.</param>
/// <param name="Months">The length of the window; null for a measure without one.</param>
/// <param name="From">First day of the window; null likewise.</param>
/// <param name="Value">The figure, money and fractions in 1/10,000; null when unknown.</param>
public sealed record TierFigure(TierMeasure Measure, int? Months, DateOnly? From, long? Value)
{
    /// <summary>Whether both say the same; the window moves every day and is not compared.</summary>
    public bool SaysTheSameAs(TierFigure other) => Measure == other.Measure && Months == other.Months && Value == other.Value;
}

/// <summary>The rule that decided about a customer, and why.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Position">Its place in the order, counted from 1.</param>
/// <param name="Evidence">What it and the rules before it looked at.</param>
public sealed record TierVerdict(TierRule Rule, int Position, TierEvidence Evidence);
