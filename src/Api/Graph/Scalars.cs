using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Graph;

/// <summary>The scalars that are the CRM's own, and how many decimals its stored integers have.</summary>
internal static class Scalars
{
    public const string Currency = "CurrencyCode";

    /// <summary>Money is stored in 1/10,000 of its unit.</summary>
    public const int MoneyDecimals = 4;

    /// <summary>Ratios and probabilities are stored in 1/10,000.</summary>
    public const int RatioDecimals = 4;

    private const int CurrencyLetters = 3;

    public static void AddScalars(this SchemaBuilder schema) => schema.Scalar(
        Currency,
        "An ISO 4217 currency code of three capital letters, for example CNY.",
        text => text.Length == CurrencyLetters && text.All(char.IsAsciiLetterUpper));
}
