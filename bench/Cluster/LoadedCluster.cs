using CrmGraph.Bench.Data;
using CrmGraph.Bench.Servers;

namespace CrmGraph.Bench.Cluster;

/// <summary>A database server with the sample company: once in CrmGraph's tables and once in plain ones.</summary>
internal static class LoadedCluster
{
    public static async Task Fill(BenchPlaces places, ServerDescription product)
    {
        var company = new SampleCompany(places.Size);
        await places.Postgres.CreateDatabase(places.Plain);
        await places.Postgres.CreateDatabase(places.Crm);
        await using (var plain = await places.Postgres.Open(places.Plain))
        {
            await PlainTables.Load(plain, company);
        }

        // Its first start creates the tables.
        await using (await MeasuredServer.Start(product with { SignInAs = null }, places))
        {
        }

        await using (var crm = await places.Postgres.Open(places.Crm))
        {
            await CrmTables.Load(crm, company);
        }

        // The totals of the boards are counted from what came in past its own writes, and must agree afterwards.
        await ProductCommand.Run(places, "verify", "--repair");
        await ProductCommand.Run(places, "verify");
    }
}
