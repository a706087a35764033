namespace CrmGraph.Bench.Data;

/// <summary>How much of everything there is; all of it grows with the number of opportunities.</summary>
/// <param name="Opportunities">How many opportunities.</param>
internal sealed record CompanySize(int Opportunities)
{
    /// <summary>The size the figures are compared at.</summary>
    public static readonly CompanySize Standard = new(300_000);

    public int Customers => Opportunities / 3;

    public int Contacts => Opportunities * 2 / 3;

    public int Activities => (int)(Opportunities * 10L / 3);
}
