using System.Buffers;
using Npgsql;

namespace CrmGraph.Bench.Floor;

/// <summary>Q4: the board of a pipeline, added up from all its open opportunities.</summary>
internal static class Board
{
    private const string Sql = """
        SELECT s.id, s.name, s.position, a.c, a.s, a.s * s.probability
        FROM crm.stages s
        CROSS JOIN LATERAL (
          SELECT count(*) c, coalesce(sum(o.amount), 0) s
          FROM crm.opportunities o
          WHERE o.stage_id = s.id AND o.status = 'open') a
        WHERE s.pipeline_id = $1
        ORDER BY s.position
        """;

    public static async Task Write(NpgsqlDataSource source, int key, IBufferWriter<byte> output)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(Sql, connection) { Parameters = { new NpgsqlParameter<int> { TypedValue = key } } };
        await using var rows = await command.ExecuteReaderAsync();
        var json = JsonOutput.Begin(output, "pipelineBoard"u8);
        json.WriteStartArray();
        while (await rows.ReadAsync())
        {
            json.WriteStartObject();
            json.WriteNumber("stageId"u8, rows.GetInt32(0));
            json.WriteString("name"u8, rows.GetString(1));
            json.WriteNumber("position"u8, rows.GetInt32(2));
            json.WriteNumber("count"u8, rows.GetInt64(3));
            json.WriteNumber("amount"u8, rows.GetDecimal(4));
            json.WriteNumber("weighted"u8, rows.GetDecimal(5));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        JsonOutput.End(json);
    }
}
