using CrmGraph.Domain;

namespace CrmGraph.Bench.Data;

/// <summary>Amounts as CrmGraph stores them.</summary>
internal static class Units
{
    public const string Currency = "USD";

    public static long Of(decimal amount) => (long)(amount * Money.UnitsPerOne);
}
