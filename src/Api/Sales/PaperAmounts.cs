namespace CrmGraph.Api.Sales;

/// <summary>Amounts, quantities and ratios as papers print them; all of them are stored in 1/10,000.</summary>
internal static class PaperAmounts
{
    private const decimal Whole = 10_000;

    public static decimal Of(long units) => units / Whole;
}
