using System.Buffers;
using System.Text.Json;
using Npgsql;

namespace CrmGraph.Bench.Floor;

/// <summary>Q2: the 50 largest open opportunities of a stage with customer, tier, owner and stage.</summary>
internal static class StageList
{
    private const string Sql = """
        SELECT o.id, o.name, o.status, o.amount, o.expected_close, o.created_at, c.id, c.name, t.name, u.id, u.name, s.id, s.name
        FROM (
          SELECT * FROM crm.opportunities
          WHERE stage_id = $1 AND status = $2
          ORDER BY amount DESC, id LIMIT 50) o
        JOIN crm.customers c ON c.id = o.customer_id
        JOIN crm.tiers t ON t.id = c.tier_id
        JOIN crm.users u ON u.id = o.owner_id
        JOIN crm.stages s ON s.id = o.stage_id
        ORDER BY o.amount DESC, o.id
        """;

    public static async Task Write(NpgsqlDataSource source, int key, IBufferWriter<byte> output)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(Sql, connection)
        {
            Parameters = { new NpgsqlParameter<int> { TypedValue = key }, new NpgsqlParameter<string> { TypedValue = "open" } },
        };
        await using var rows = await command.ExecuteReaderAsync();
        var json = JsonOutput.Begin(output, "opportunities"u8);
        json.WriteStartArray();
        while (await rows.ReadAsync())
        {
            WriteRow(json, rows);
        }

        json.WriteEndArray();
        JsonOutput.End(json);
    }

    private static void WriteRow(Utf8JsonWriter json, NpgsqlDataReader row)
    {
        json.WriteStartObject();
        json.WriteNumber("id"u8, row.GetInt32(0));
        json.WriteString("name"u8, row.GetString(1));
        json.WriteString("status"u8, row.GetString(2));
        json.WriteNumber("amount"u8, row.GetDecimal(3));
        json.WriteDate("expectedClose"u8, row.GetFieldValue<DateOnly>(4));
        json.WriteString("createdAt"u8, row.GetDateTime(5));
        json.WriteStartObject("customer"u8);
        json.WriteNumber("id"u8, row.GetInt32(6));
        json.WriteString("name"u8, row.GetString(7));
        json.WriteStartObject("tier"u8);
        json.WriteString("name"u8, row.GetString(8));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("owner"u8);
        json.WriteNumber("id"u8, row.GetInt32(9));
        json.WriteString("name"u8, row.GetString(10));
        json.WriteEndObject();
        json.WriteStartObject("stage"u8);
        json.WriteNumber("id"u8, row.GetInt32(11));
        json.WriteString("name"u8, row.GetString(12));
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
