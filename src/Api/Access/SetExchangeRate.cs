using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Access;

/// <summary>Quotes what one unit of a currency is worth in the base currency from a day on.</summary>
/// <param name="Currency">ISO 4217 code of the foreign currency.</param>
/// <param name="On">The first day the rate holds.</param>
/// <param name="Rate">Base currency units for one unit of the currency; at most 6 decimals.</param>
internal sealed record SetExchangeRateInput([Scalar("CurrencyCode")] string Currency, DateOnly On, decimal Rate);

/// <summary>Sets the exchange rate of a currency for a day; a rate already quoted for that day is refused. Needs an administrator.</summary>
internal static class SetExchangeRate
{
    private const decimal MicrosPerOne = BaseAmount.RateOfOne;

    public static async Task<ExchangeRate> Run(
        SetExchangeRateInput input,
        CrmDbContext db,
        Caller caller,
        CancellationToken stop)
    {
        caller.DemandWriter<ExchangeRate>();
        if (await db.Set<ExchangeRate>().AnyAsync(rate => rate.Currency == input.Currency && rate.On == input.On, stop))
        {
            throw new InvalidValue("on", "already has a rate for this currency; quote a new one for a later day").AsException();
        }

        var micros = input.Rate * MicrosPerOne;
        if (micros is <= 0 or > long.MaxValue / 2 || micros != decimal.Truncate(micros))
        {
            throw new InvalidValue("rate", "must be greater than 0 with at most 6 decimals").AsException();
        }

        var quoted = ExchangeRate.Quote(input.Currency, input.On, (long)micros);
        db.Add(quoted);
        await db.SaveAs(caller, stop);
        return quoted;
    }
}
