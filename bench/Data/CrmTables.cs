using Npgsql;

namespace CrmGraph.Bench.Data;

/// <summary>The company in CrmGraph's own tables, as its own writes would have left it. The event log stays empty.</summary>
internal static class CrmTables
{
    /// <summary>Fills a database that CrmGraph has just created.</summary>
    public static async Task Load(NpgsqlConnection connection, SampleCompany company)
    {
        var rows = new CrmRows(company);
        await connection.Run(await SqlFile.Read("crm-before.sql"));
        var indexes = await PausedIndexes.Drop(connection);
        await CrmStaff.Fill(connection, company, rows);
        await CrmCustomers.Fill(connection, company, rows);
        await CrmOpportunities.Fill(connection, company, rows);
        await CrmFollowUps.Fill(connection, company, rows);
        await indexes.Restore(connection);
        await connection.Run(await SqlFile.Read("crm-after.sql"));
        await connection.Run("VACUUM (ANALYZE, FREEZE)");
    }
}
