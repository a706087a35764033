using CrmGraph.Domain;

namespace CrmGraph.Api.Sales;

/// <summary>Quantities as clients write them, as the 1/10,000 that are stored.</summary>
internal static class Quantities
{
    private const decimal Whole = 10_000;
    private const decimal Most = 1_000_000_000;

    public static long Units(decimal quantity) => quantity is > 0 and <= Most && decimal.IsInteger(quantity * Whole)
        ? (long)(quantity * Whole)
        : throw new InvalidValue("quantity", "must be greater than 0, at most 1,000,000,000 and have at most 4 decimals").AsException();
}
