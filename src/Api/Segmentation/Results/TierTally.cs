using CrmGraph.Domain;
using CrmGraph.Domain.Segmentation;

namespace CrmGraph.Api.Segmentation.Results;

/// <summary>Counts the customers of one tier.</summary>
internal sealed class TierTally
{
    private readonly Dictionary<TierKpi, (int Succeeded, int Counted)> _measures = [];
    private int _customers;
    private int _buyers;
    private long _units;

    /// <summary>A customer is in the tier on the last day.</summary>
    public void Place(long units, bool isBuyer)
    {
        _customers++;
        _units += units;
        _buyers += isBuyer ? 1 : 0;
    }

    /// <summary>A customer counts for a measure.</summary>
    public void Count(TierKpi kpi, bool succeeded)
    {
        var (before, counted) = _measures.GetValueOrDefault(kpi);
        _measures[kpi] = (before + (succeeded ? 1 : 0), counted + 1);
    }

    public TierResult Result(Tier tier)
    {
        var value = _units / (decimal)Money.UnitsPerOne;
        return new TierResult(
            tier.Id,
            _customers,
            _buyers,
            value,
            _buyers == 0 ? null : decimal.Round(value / _buyers, 2),
            [
                .. TierResultsReading.Measures.Select(kpi =>
                {
                    var (succeeded, counted) = _measures.GetValueOrDefault(kpi);
                    return TierMeasureResult.Of(kpi, succeeded, counted, tier);
                }),
            ]);
    }
}
