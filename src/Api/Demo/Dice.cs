namespace CrmGraph.Api.Demo;

/// <summary>Numbers that look random and are the same on every machine and runtime, so that every demo company is alike.</summary>
/// <remarks>Xorshift64* by Sebastiano Vigna: three shifts and a multiplication.</remarks>
internal sealed class Dice(ulong seed)
{
    private const int Percent = 100;
    private const int FractionBits = 53;

    private ulong _state = seed;

    /// <summary>From 0 up to, and not including, 1.</summary>
    public double Fraction() => (Next() >> (64 - FractionBits)) / (double)(1UL << FractionBits);

    public int Between(int least, int most) => least + (int)(Fraction() * (most - least + 1));

    public long Between(long least, long most) => least + (long)(Fraction() * (most - least + 1));

    public bool Chance(int percent) => Between(0, Percent - 1) < percent;

    public T Of<T>(IReadOnlyList<T> choices) => choices[Between(0, choices.Count - 1)];

    /// <summary>A choice that comes as often as its weight says.</summary>
    public T Of<T>(IReadOnlyList<T> choices, Func<T, int> weight)
    {
        var left = Between(0, choices.Sum(weight) - 1);
        foreach (var choice in choices)
        {
            left -= weight(choice);
            if (left < 0)
            {
                return choice;
            }
        }

        throw new ArgumentException("There is nothing to choose from.", nameof(choices));
    }

    private ulong Next()
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return _state * 0x2545F4914F6CDD1D;
    }
}
