namespace CrmGraph.Reporting.Pdf.Charts;

/// <summary>A vertical axis from zero to a round number.</summary>
internal sealed class ValueAxis
{
    private const int Steps = 4;

    private readonly double _top;
    private readonly double _bottom;
    private readonly decimal _end;
    private readonly decimal _lastTick;

    /// <param name="largest">The largest value to show.</param>
    /// <param name="top">Where it may be drawn at most.</param>
    /// <param name="bottom">Where zero is.</param>
    public ValueAxis(decimal largest, double top, double bottom)
    {
        _top = top;
        _bottom = bottom;
        Step = RoundStep(largest / Steps);
        _end = Step * Math.Max(1, Math.Ceiling(largest / Step));
        _lastTick = largest > 0 ? _end : 0;
    }

    public decimal Step { get; }

    /// <summary>The values at which the axis has a line; only zero where there is nothing else to show.</summary>
    public IEnumerable<decimal> Ticks()
    {
        for (var value = 0m; value <= _lastTick; value += Step)
        {
            yield return value;
        }
    }

    /// <summary>The height of a value; values outside the axis stay on its edge.</summary>
    public double Y(decimal value) => _bottom - ((_bottom - _top) * (double)(Math.Clamp(value, 0, _end) / _end));

    private static decimal RoundStep(decimal step)
    {
        if (step <= 0)
        {
            return 1;
        }

        var power = 1m;
        while (power * 10 <= step)
        {
            power *= 10;
        }

        decimal[] factors = [1, 2, 2.5m, 5, 10];
        return power * factors.First(factor => step <= power * factor);
    }
}
