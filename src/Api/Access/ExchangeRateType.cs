using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Access;

internal static class ExchangeRateType
{
    private const int RateDecimals = 6;

    public static void Define(ObjectTypeBuilder<ExchangeRate> rate)
    {
        rate.Entity();
        rate.Field(r => r.Currency).As(Scalars.Currency);
        rate.Field(r => r.On);
        rate.Field("rate", r => r.RateMicros).AsDecimal(RateDecimals);
    }
}
