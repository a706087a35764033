namespace CrmGraph.Domain;

/// <summary>An amount in 1/10,000 of its currency's unit, so that both databases add and sort it exactly.</summary>
/// <param name="Units">The amount times 10,000.</param>
/// <param name="Currency">ISO 4217 code, for example CNY.</param>
public readonly record struct Money(long Units, string Currency)
{
    /// <summary>How many stored units make one unit of a currency.</summary>
    public const long UnitsPerOne = 10_000;

    /// <summary>The largest amount a record may carry, in units of the currency; sums of many stay within 64 bits.</summary>
    public const long Largest = 1_000_000_000_000;

    private const int CurrencyLetters = 3;

    /// <summary>The amount as people write it.</summary>
    public decimal Value => Units / (decimal)UnitsPerOne;

    /// <summary>The exact amount; refuses one that is too large or finer than 1/10,000.</summary>
    public static Money Of(decimal value, string currency)
    {
        if (Math.Abs(value) > Largest || decimal.Round(value, 4) != value)
        {
            throw new InvalidValue("amount", $"must lie within ±{Largest} and have at most 4 decimals").AsException();
        }

        return new((long)(value * UnitsPerOne), currency);
    }

    /// <summary>This amount, if a record may carry it: not negative, not too large, in a currency of three letters.</summary>
    internal Money Valid(string field)
    {
        if (Units is < 0 or > Largest * UnitsPerOne)
        {
            throw new InvalidValue(field, $"must be between 0 and {Largest}").AsException();
        }

        return this with { Currency = CheckedCurrency(Currency) };
    }

    internal static string CheckedCurrency(string? code) =>
        code is { Length: CurrencyLetters } && code.All(char.IsAsciiLetterUpper)
            ? code
            : throw new InvalidValue("currency", "must be an ISO 4217 code of three capital letters").AsException();
}
