namespace CrmGraph.Bench.Data;

/// <summary>The same luck in every run: one sequence per table, fixed by its seed.</summary>
internal sealed class Chance(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>A number from 0 up to, not including, 1.</summary>
    public double Share() => _random.NextDouble();

    /// <summary>A number from 1 to the highest.</summary>
    public int Upto(int highest) => 1 + (int)(highest * Share());

    /// <summary>A number from 1 to the highest, the low ones more often: few key accounts have most of the business.</summary>
    public int LowUpto(int highest)
    {
        var share = Share();
        return 1 + (int)(highest * share * share);
    }

    public string Of(string[] words) => words[(int)(words.Length * Share())];

    public DateTime Within(DateTime from, int days) => from.AddSeconds((int)(Share() * days * 86_400));
}
