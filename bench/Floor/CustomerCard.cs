using System.Buffers;
using Npgsql;

namespace CrmGraph.Bench.Floor;

/// <summary>Q1: a customer by id with tier and owner.</summary>
internal static class CustomerCard
{
    private const string Sql = """
        SELECT c.id, c.name, c.email, c.industry, c.city, c.created_at, t.id, t.name, u.id, u.name, u.email
        FROM crm.customers c
        JOIN crm.tiers t ON t.id = c.tier_id
        JOIN crm.users u ON u.id = c.owner_id
        WHERE c.id = $1
        """;

    public static async Task Write(NpgsqlDataSource source, int key, IBufferWriter<byte> output)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(Sql, connection) { Parameters = { new NpgsqlParameter<int> { TypedValue = key } } };
        await using var rows = await command.ExecuteReaderAsync();
        var json = JsonOutput.Begin(output, "customer"u8);
        if (await rows.ReadAsync())
        {
            json.WriteStartObject();
            json.WriteNumber("id"u8, rows.GetInt32(0));
            json.WriteString("name"u8, rows.GetString(1));
            json.WriteString("email"u8, rows.GetString(2));
            json.WriteString("industry"u8, rows.GetString(3));
            json.WriteString("city"u8, rows.GetString(4));
            json.WriteString("createdAt"u8, rows.GetDateTime(5));
            json.WriteStartObject("tier"u8);
            json.WriteNumber("id"u8, rows.GetInt32(6));
            json.WriteString("name"u8, rows.GetString(7));
            json.WriteEndObject();
            json.WriteStartObject("owner"u8);
            json.WriteNumber("id"u8, rows.GetInt32(8));
            json.WriteString("name"u8, rows.GetString(9));
            json.WriteString("email"u8, rows.GetString(10));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        else
        {
            json.WriteNullValue();
        }

        JsonOutput.End(json);
    }
}
