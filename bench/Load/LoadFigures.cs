namespace CrmGraph.Bench.Load;

/// <summary>What a load run saw.</summary>
internal sealed class LoadFigures
{
    private readonly List<int> _microseconds = new(200_000);
    private TimeSpan _time;

    public int Requests => _microseconds.Count;

    /// <summary>Answers that were not what was asked for; any makes the figures worthless.</summary>
    public int Failures { get; private set; }

    public double RequestsPerSecond => Requests / _time.TotalSeconds;

    public void Add(TimeSpan latency, ReadOnlySpan<byte> answer)
    {
        _microseconds.Add((int)latency.TotalMicroseconds);
        Failures += HttpAnswer.IsGood(answer) ? 0 : 1;
    }

    /// <summary>Called once, when nothing more is coming.</summary>
    public void End(TimeSpan time)
    {
        _time = time;
        _microseconds.Sort();
    }

    /// <summary>The time within which this share of the answers came.</summary>
    public double Milliseconds(double share) =>
        Requests == 0 ? double.NaN : _microseconds[(int)(share * (Requests - 1))] / 1_000d;
}
