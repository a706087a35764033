namespace CrmGraph.Domain.Sales;

/// <summary>The smallest coin of a currency: amounts on papers are whole coins, as they are paid.</summary>
public static class SmallestCoin
{
    private const long Hundredth = Money.UnitsPerOne / 100;
    private const long Thousandth = Money.UnitsPerOne / 1_000;

    /// <summary>Its worth in the 1/10,000 that amounts are stored in: a cent for most currencies, by ISO 4217.</summary>
    public static long Of(string currency) => currency switch
    {
        "BIF" or "CLP" or "DJF" or "GNF" or "ISK" or "JPY" or "KMF" or "KRW" or "PYG" or "RWF" or "UGX" or "VND" or "VUV" or "XAF" or "XOF"
            or "XPF" => Money.UnitsPerOne,
        "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => Thousandth,
        _ => Hundredth,
    };

    /// <summary>An exact amount as whole coins; from the middle away from zero, 四舍五入, as invoices are rounded.</summary>
    public static long Round(decimal units, string currency)
    {
        var coin = Of(currency);
        return (long)decimal.Round(units / coin, MidpointRounding.AwayFromZero) * coin;
    }

    /// <summary>The amount, if it can be paid: not negative, not too large and no finer than the coin.</summary>
    internal static long Whole(long units, string currency, string field) =>
        new Money(units, currency).Valid(field).Units % Of(currency) == 0
            ? units
            : throw new InvalidValue(field, $"is finer than the smallest coin of {currency}").AsException();
}
