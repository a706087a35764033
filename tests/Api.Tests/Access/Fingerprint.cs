using CrmGraph.Api.Data;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Access;

/// <summary>How many rows each table has and how often they were changed; numbers given out in vain are left out.</summary>
internal static class Fingerprint
{
    public static async Task<IReadOnlyList<string>> Of(CrmServer server)
    {
        List<string> lines = [];
        await server.Do(async db =>
        {
            foreach (var type in db.Model.GetEntityTypes().Where(type => type.ClrType != typeof(NumberSeries)))
            {
                var changes = type.ClrType.IsAssignableTo(typeof(Entity)) ? "COALESCE(SUM(\"Version\"), 0)" : "0";
                var sql = $"SELECT COUNT(*) || ' rows, versions ' || {changes} AS \"Value\" FROM \"{type.GetTableName()}\"";
                lines.Add($"{type.GetTableName()}: {await db.Database.SqlQueryRaw<string>(sql).SingleAsync()}");
            }
        });
        return lines;
    }
}
