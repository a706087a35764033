using System.Data.Common;
using System.Globalization;
using System.Text;
using Npgsql;

namespace CrmGraph.Api.Pipeline.Totals;

/// <summary>The statements that write the totals; both databases understand them.</summary>
internal static class BoardSql
{
    /// <summary>No team, and the owner of the totals of everybody.</summary>
    public const string Zeros = "'00000000-0000-0000-0000-000000000000'";

    private const string Sums =
        """
               COUNT(*) AS "Count",
               CAST(SUM("BaseUnits") AS bigint) AS "Units",
               COUNT(*) - COUNT("WinProbabilityOverride") AS "PlainCount",
               CAST(SUM(CASE WHEN "WinProbabilityOverride" IS NULL THEN "BaseUnits" ELSE 0 END) AS bigint) AS "PlainUnits",
               CAST(SUM(CASE WHEN "WinProbabilityOverride" IS NULL THEN 0
                        ELSE "BaseUnits" / 10000 * "WinProbabilityOverride"
                             + "BaseUnits" % 10000 * "WinProbabilityOverride" / 10000 END) AS bigint) AS "WeightedUnits",
               CAST(SUM(CASE WHEN "WinProbabilityOverride" IS NULL THEN 0
                        ELSE "BaseUnits" % 10000 * "WinProbabilityOverride" % 10000 END) AS bigint) AS "WeightedParts"
        FROM "Opportunities"
        """;

    /// <summary>The totals as they must be: counted from the opportunities, weighted as <see cref="BoardShare"/> does.</summary>
    public const string Counted =
        $"""
        SELECT "PipelineId", "Status", "StageId", "OwnerId", COALESCE("TeamId", {Zeros}) AS "TeamId",
        {Sums}
        GROUP BY "PipelineId", "Status", "StageId", "OwnerId", "TeamId"
        UNION ALL
        SELECT "PipelineId", "Status", "StageId", {Zeros}, {Zeros},
        {Sums}
        GROUP BY "PipelineId", "Status", "StageId"
        """;

    private const string Columns =
        """
        "PipelineId", "Status", "StageId", "OwnerId", "TeamId", "Count", "Units", "PlainCount", "PlainUnits", "WeightedUnits",
        "WeightedParts"
        """;

    private const string AddToStored =
        """
         ON CONFLICT ("PipelineId", "Status", "OwnerId", "TeamId", "StageId") DO UPDATE SET
            "Count" = "BoardTotals"."Count" + excluded."Count",
            "Units" = "BoardTotals"."Units" + excluded."Units",
            "PlainCount" = "BoardTotals"."PlainCount" + excluded."PlainCount",
            "PlainUnits" = "BoardTotals"."PlainUnits" + excluded."PlainUnits",
            "WeightedUnits" = "BoardTotals"."WeightedUnits" + excluded."WeightedUnits",
            "WeightedParts" = "BoardTotals"."WeightedParts" + excluded."WeightedParts"
        """;

    // Whoever has written totals and not committed yet is waited for and then counted; whoever comes later adds to the
    // new totals. SQLite lets in one writer at a time anyway.
    private const string LockOutWriters = """LOCK TABLE "BoardTotals" IN EXCLUSIVE MODE; """;

    private const string CountAnew = $"""DELETE FROM "BoardTotals"; INSERT INTO "BoardTotals" ({Columns}) {Counted}""";

    /// <summary>Few enough for the parameters that one statement may have.</summary>
    private const int RowsAtOnce = 500;

    /// <summary>Adds the changes to the stored totals, in their order.</summary>
    public static IEnumerable<DbCommand> Apply(
        IEnumerable<KeyValuePair<BoardKey, BoardShare>> changes,
        DbTransaction transaction)
    {
        foreach (var some in changes.Chunk(RowsAtOnce))
        {
            var statement = Statement(transaction);
            var text = new StringBuilder("INSERT INTO \"BoardTotals\" (").Append(Columns).Append(") VALUES ");
            text.AppendJoin(", ", some.Select(change => Row(statement, change.Key, change.Value)));
            statement.CommandText = text.Append(AddToStored).ToString();
            yield return statement;
        }
    }

    /// <summary>Replaces all totals by what the opportunities add up to.</summary>
    public static IEnumerable<DbCommand> Rebuild(DbTransaction transaction)
    {
        var statement = Statement(transaction);
        statement.CommandText = transaction is NpgsqlTransaction ? LockOutWriters + CountAnew : CountAnew;
        yield return statement;
    }

    private static DbCommand Statement(DbTransaction transaction)
    {
        var statement = transaction.Connection!.CreateCommand();
        statement.Transaction = transaction;
        return statement;
    }

    private static string Row(DbCommand statement, BoardKey key, BoardShare share)
    {
        object[] values =
        [
            key.PipelineId, key.Status.ToString(), key.StageId, key.OwnerId, key.TeamId,
            share.Count, share.Units, share.PlainCount, share.PlainUnits, share.WeightedUnits,
            share.WeightedParts,
        ];
        return $"({string.Join(", ", values.Select(value => Parameter(statement, value)))})";
    }

    private static string Parameter(DbCommand statement, object value)
    {
        var parameter = statement.CreateParameter();
        parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{statement.Parameters.Count}");
        parameter.Value = value;
        statement.Parameters.Add(parameter);
        return parameter.ParameterName;
    }
}
