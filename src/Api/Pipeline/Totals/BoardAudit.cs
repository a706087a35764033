using CrmGraph.Api.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrmGraph.Api.Pipeline.Totals;

/// <summary>Compares the totals with the opportunities, and counts them anew.</summary>
internal static class BoardAudit
{
    private const string Key = """ "PipelineId", "Status", "StageId", "OwnerId", "TeamId" """;

    // One statement and so one moment: what is committed in between is in both halves or in none.
    private const string Compare =
        $"""
        SELECT {Key},
               CAST(SUM("Count") AS bigint) AS "Count",
               CAST(SUM("Units") AS bigint) AS "Units",
               CAST(SUM("PlainCount") AS bigint) AS "PlainCount",
               CAST(SUM("PlainUnits") AS bigint) AS "PlainUnits",
               CAST(SUM("WeightedUnits") AS bigint) AS "WeightedUnits",
               CAST(SUM("WeightedParts") AS bigint) AS "WeightedParts"
        FROM (SELECT {Key}, "Count", "Units", "PlainCount", "PlainUnits", "WeightedUnits", "WeightedParts"
              FROM "BoardTotals"
              UNION ALL
              SELECT {Key}, -"Count", -"Units", -"PlainCount", -"PlainUnits", -"WeightedUnits", -"WeightedParts"
              FROM ({BoardSql.Counted}) AS counted) AS compared
        GROUP BY {Key}
        HAVING SUM("Count") <> 0 OR SUM("Units") <> 0 OR SUM("PlainCount") <> 0 OR SUM("PlainUnits") <> 0
            OR SUM("WeightedUnits") <> 0 OR SUM("WeightedParts") <> 0
        """;

    /// <summary>What the totals have too much (or, below 0, too little); nothing when they agree with the opportunities.</summary>
    public static Task<List<BoardTotal>> Differences(CrmDbContext db, CancellationToken stop) =>
        db.Set<BoardTotal>().FromSqlRaw(Compare).AsNoTracking().ToListAsync(stop);

    /// <summary>Counts all totals anew; needed only after rows were written past the program, as a bulk load does.</summary>
    public static async Task Rebuild(CrmDbContext db, CancellationToken stop)
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(stop) : null;
        foreach (var statement in BoardSql.Rebuild(db.Database.CurrentTransaction!.GetDbTransaction()))
        {
            await using (statement)
            {
                await statement.ExecuteNonQueryAsync(stop);
            }
        }

        if (own is not null)
        {
            await own.CommitAsync(stop);
        }
    }
}
