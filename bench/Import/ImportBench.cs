using System.Globalization;
using System.Text;
using CrmGraph.Bench.Cluster;
using CrmGraph.Bench.Measuring;
using CrmGraph.Bench.Servers;

namespace CrmGraph.Bench.Import;

/// <summary>Imports large files of customers with the product's own command, twice each: the second time nothing may come in.</summary>
internal static class ImportBench
{
    private const double Megabyte = 1024 * 1024;

    /// <param name="arguments"><c>--rows 100000,1000000</c>, <c>--databases sqlite,postgres</c>.</param>
    public static async Task Run(IReadOnlyList<string> arguments)
    {
        var sizes = Values(arguments, "--rows", "100000,1000000").Select(size => int.Parse(size, CultureInfo.InvariantCulture)).ToList();
        var databases = Values(arguments, "--databases", "sqlite,postgres");
        var report = new StringBuilder();
        report.Append(CultureInfo.InvariantCulture, $"# Import\n\n{Machine.Describe()}; the database shares it.\n\n");
        report.Append("`./dev bench import`: customers with a contact each, from CSV, by the command line; the whole process, its start included.\n\n");
        report.Append("| Rows | Database | Time | Rows/s | Most memory | Again | Says |\n|---:|---|---:|---:|---:|---:|---|\n");
        foreach (var rows in sizes)
        {
            foreach (var database in databases)
            {
                report.Append(await Line(rows, database));
            }
        }

        Console.WriteLine(report);
        var folder = Path.Combine(BenchPlaces.Root, "bench", "results");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "import.md"), report.ToString());
    }

    private static async Task<string> Line(int rows, string database)
    {
        var folder = Directory.CreateTempSubdirectory("crm-bench-import");
        try
        {
            var file = Path.Combine(folder.FullName, "customers.csv");
            CustomerFile.Write(file, rows);
            await using var postgres = database == "postgres" ? await PostgresServer.Start() : null;
            if (postgres is not null)
            {
                await postgres.CreateDatabase("import");
            }

            var connection = postgres?.ConnectionString("import") ?? $"Data Source={Path.Combine(folder.FullName, "crm.db")}";
            var first = await ImportRunFigures.Of(file, connection);
            var again = await ImportRunFigures.Of(file, connection);
            var peak = Math.Max(first.PeakBytes, again.PeakBytes) / Megabyte;
            return string.Create(
                CultureInfo.InvariantCulture,
                $"| {rows:#,0} | {database} | {first.Time.TotalSeconds:0} s | {rows / first.Time.TotalSeconds:#,0} | {peak:0} MB | {again.Time.TotalSeconds:0} s | {again.Said} |\n");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string[] Values(IReadOnlyList<string> arguments, string name, string otherwise)
    {
        var at = arguments.ToList().IndexOf(name);
        return (at >= 0 && at + 1 < arguments.Count ? arguments[at + 1] : otherwise).Split(',');
    }
}
