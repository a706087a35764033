namespace CrmGraph.Domain;

/// <summary>An amount in 1/10,000 of its currency's unit, so that both databases add and sort it exactly.</summary>
/// <param name="Units">The amount times 10,000.</param>
/// <param name="Currency">ISO 4217 code, for example CNY.</param>
public readonly record struct Money(long Units, string Currency)
{
    /// <summary>How many stored units make one unit of a currency.</summary>
    public const long UnitsPerOne = 10_000;

    /// <summary>The amount as people write it.</summary>
    public decimal Value => Units / (decimal)UnitsPerOne;

    public static Money Of(decimal value, string currency) => new(checked((long)(value * UnitsPerOne)), currency);
}
