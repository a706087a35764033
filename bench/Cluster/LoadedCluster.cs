using CrmGraph.Bench.Data;
using CrmGraph.Bench.Servers;

namespace CrmGraph.Bench.Cluster;

/// <summary>A database server with the sample company: once in CrmGraph's tables and once in plain ones.</summary>
internal static class LoadedCluster
{
    public static async Task Fill(PostgresServer postgres, CompanySize size, ServerDescription product)
    {
        var company = new SampleCompany(size);
        await postgres.CreateDatabase(BenchPlaces.Plain);
        await postgres.CreateDatabase(BenchPlaces.Crm);
        await using (var plain = await postgres.Open(BenchPlaces.Plain))
        {
            await PlainTables.Load(plain, company);
        }

        // Its first start creates the tables.
        var places = new BenchPlaces(postgres);
        await using (await MeasuredServer.Start(product with { SignInAs = null }, places))
        {
        }

        await using (var crm = await postgres.Open(BenchPlaces.Crm))
        {
            await CrmTables.Load(crm, company);
        }

        // The totals of the boards are counted from what came in past its own writes, and must agree afterwards.
        await ProductCommand.Run(places, "verify", "--repair");
        await ProductCommand.Run(places, "verify");
    }
}
