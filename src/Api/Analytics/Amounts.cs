using CrmGraph.Domain;

namespace CrmGraph.Api.Analytics;

/// <summary>Stored amounts as the graph shows them.</summary>
internal static class Amounts
{
    public static decimal Of(long units) => units / (decimal)Money.UnitsPerOne;
}
