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
        await using (await MeasuredServer.Start(product with { SignInAs = null }, new BenchPlaces(postgres)))
        {
        }

        await using var crm = await postgres.Open(BenchPlaces.Crm);
        await CrmTables.Load(crm, company);
    }
}
