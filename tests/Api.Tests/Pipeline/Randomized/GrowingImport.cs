using System.Globalization;
using CrmGraph.Api.Import;

namespace CrmGraph.Api.Tests.Pipeline.Randomized;

/// <summary>A set of files that has more opportunities each time it is imported again.</summary>
internal sealed class GrowingImport(IServiceProvider services, string folder)
{
    /// <summary>Everything in the files happened in this year.</summary>
    public const int Year = 2017;

    private const int Latest = 27;
    private readonly List<string> _rows = ["opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value"];

    /// <summary>Imports all rows so far and two new ones.</summary>
    public async Task Bring(Draw draw)
    {
        _rows.AddRange(Enumerable.Range(_rows.Count, 2).Select(number => Row(number, draw)));
        Write("accounts.csv", "account,sector,year_established,revenue,employees,office_location,subsidiary_of", "Acme,retail,1996,1.5,20,Kenya,");
        Write("products.csv", "product,series,sales_price", "GTX,G,100");
        Write("sales_teams.csv", "sales_agent,manager,regional_office", "Ann,Mia,Central");
        Write("sales_pipeline.csv", [.. _rows]);

        using var output = new StringWriter();
        var exit = await ImportCommand.Run(services, ["import", folder, "--as-of", "2017-12-31", "--currency", "CNY"], output, default);

        Assert.True(exit == 0, output.ToString());
    }

    private static string Row(int number, Draw draw)
    {
        var (from, to) = (1 + draw.Below(Latest), 1 + draw.Below(Latest));
        return draw.Below(4) switch
        {
            0 => $"{number},Ann,GTX,,Prospecting,,,",
            1 => string.Create(CultureInfo.InvariantCulture, $"{number},Ann,GTX,Acme,Engaging,5/{from}/2017,,"),
            2 => string.Create(CultureInfo.InvariantCulture, $"{number},Ann,GTX,Acme,Lost,5/{from}/2017,6/{to}/2017,"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{number},Ann,GTX,Acme,Won,5/{from}/2017,6/{to}/2017,{draw.Below(1000)}"),
        };
    }

    private void Write(string file, params string[] lines) => File.WriteAllLines(Path.Combine(folder, file), lines);
}
