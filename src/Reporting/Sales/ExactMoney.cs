using System.Globalization;
using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Reporting.Sales;

/// <summary>Prints amounts to the last coin, as papers that are paid from need them.</summary>
public static class ExactMoney
{
    /// <summary>With its currency: ¥1,234.50.</summary>
    public static string Full(decimal amount, string currency) => Minus(amount) + Symbol(currency) + Digits(Math.Abs(amount));

    /// <summary>Without it: 1,234.50, or as many decimals as a unit price has.</summary>
    public static string Plain(decimal amount) => Minus(amount) + Digits(Math.Abs(amount));

    /// <summary>A quantity: 1,234.5.</summary>
    public static string Quantity(decimal quantity) => quantity.ToString("#,0.####", CultureInfo.InvariantCulture);

    private static string Digits(decimal amount) => amount.ToString("#,0.00##", CultureInfo.InvariantCulture);

    private static string Minus(decimal amount) => amount < 0 ? NumberText.Minus : "";

    private static string Symbol(string currency) => currency switch
    {
        "CNY" => "¥",
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        _ => currency + " ",
    };
}
