using CrmGraph.Domain;

namespace CrmGraph.Api.Graph;

/// <summary>Fractions as clients write them, as the 1/10,000 that are stored.</summary>
internal static class Ratios
{
    private const int Whole = 10_000;

    /// <summary>The stored form of a fraction between 0 and 1 with at most 4 decimals.</summary>
    public static int Units(decimal fraction, string field) =>
        fraction is >= 0 and <= 1 && decimal.IsInteger(fraction * Whole)
            ? (int)(fraction * Whole)
            : throw new InvalidValue(field, "must be a fraction between 0 and 1 with at most 4 decimals").AsException();

    /// <inheritdoc cref="Units(decimal,string)"/>
    public static int? Units(decimal? fraction, string field) => fraction is { } given ? Units(given, field) : null;
}
