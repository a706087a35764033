using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Import.Rows;

/// <summary>Reads the amounts of a chunk, in base currency at the rates known today.</summary>
internal sealed class AmountReading
{
    private readonly DateOnly _today;
    private readonly string _baseCurrency;
    private readonly Dictionary<string, ExchangeRate> _rates;

    private AmountReading(DateOnly today, string baseCurrency, Dictionary<string, ExchangeRate> rates) =>
        (_today, _baseCurrency, _rates) = (today, baseCurrency, rates);

    public static async Task<AmountReading> Read(Chunk chunk, CancellationToken stop)
    {
        var today = chunk.Workspace.LocalDate(chunk.Now);
        var currencies = chunk.Texts("currency");
        var rates = await chunk.Db.Set<ExchangeRate>().AsNoTracking()
            .Where(rate => currencies.Contains(rate.Currency) && rate.On <= today)
            .Where(rate => !chunk.Db.Set<ExchangeRate>().Any(later => later.Currency == rate.Currency && later.On <= today && later.On > rate.On))
            .ToDictionaryAsync(rate => rate.Currency, StringComparer.Ordinal, stop);
        return new AmountReading(today, chunk.Workspace.BaseCurrency, rates);
    }

    public BaseAmount Of(ImportRow row)
    {
        row.Required("amount");
        return Of(Money.Of(row.Number("amount")!.Value, row.Text("currency") ?? _baseCurrency));
    }

    public BaseAmount Of(Money amount) => amount.Currency == _baseCurrency ? BaseAmount.InBase(amount, _today)
        : _rates.TryGetValue(amount.Currency, out var rate) ? rate.Convert(amount)
        : throw new RateMissing(amount.Currency, _today).AsException();
}
