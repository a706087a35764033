using System.Data.Common;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Pipeline.Totals;

/// <summary>Reads the board of who sees everything: one total for each stage, however many opportunities and owners there are.</summary>
internal static class BoardOfEverybody
{
    private const string Sql =
        $"""
        SELECT s."Id", s."Version", s."WinProbability", h."Head", w."BaseCurrency",
               COALESCE(t."Count", 0), COALESCE(t."Units", 0), COALESCE(t."PlainCount", 0), COALESCE(t."PlainUnits", 0),
               COALESCE(t."WeightedUnits", 0), COALESCE(t."WeightedParts", 0)
        FROM "Stages" AS s
        CROSS JOIN "StreamHead" AS h
        CROSS JOIN "Workspace" AS w
        LEFT JOIN "BoardTotals" AS t ON t."PipelineId" = s."PipelineId" AND t."Status" = 'Open' AND t."StageId" = s."Id"
             AND t."OwnerId" = {BoardSql.Zeros} AND t."TeamId" = {BoardSql.Zeros}
        WHERE s."PipelineId" = @pipeline AND s."Kind" = 'Open' AND s."RemovedAt" IS NULL
        ORDER BY s."Position"
        """;

    public static async Task<List<BoardRow>> Read(Guid pipelineId, SqlDatabase database, CancellationToken stop)
    {
        await using var connection = await database.Connect(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = Sql;
        var pipeline = command.CreateParameter();
        (pipeline.ParameterName, pipeline.Value) = ("@pipeline", pipelineId);
        command.Parameters.Add(pipeline);
        database.Running(Sql);
        await using var reader = await command.ExecuteReaderAsync(stop);
        List<BoardRow> rows = [];
        while (await reader.ReadAsync(stop))
        {
            rows.Add(Row(reader));
        }

        return rows;
    }

    private static BoardRow Row(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetInt32(1),
        row.IsDBNull(2) ? null : row.GetInt32(2),
        row.GetInt64(3),
        row.GetString(4),
        row.GetInt64(5),
        row.GetInt64(6),
        row.GetInt64(7),
        row.GetInt64(8),
        row.GetInt64(9),
        row.GetInt64(10));
}
