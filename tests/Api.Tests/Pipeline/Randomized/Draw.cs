namespace CrmGraph.Api.Tests.Pipeline.Randomized;

/// <summary>Chance that falls the same way for the same seed.</summary>
internal sealed class Draw(int seed)
{
    private const int Whole = 10_000;

    private readonly Random _random = new(seed);

    public T Any<T>(IReadOnlyList<T> among) => among[_random.Next(among.Count)];

    /// <summary>From 0 up to, and without, the limit.</summary>
    public int Below(int limit) => _random.Next(limit);

    /// <summary>True once in so many times.</summary>
    public bool OneIn(int times) => _random.Next(times) == 0;

    public string? Perhaps(string text) => OneIn(4) ? text : null;

    public decimal Amount() => _random.Next(1_000_000) / 100m;

    public DateOnly Day() => new DateOnly(2026, 1, 1).AddDays(_random.Next(700));

    /// <summary>A share between 0 and 1, as fine as shares can be.</summary>
    public decimal Share() => _random.Next(1, Whole) / (decimal)Whole;
}
