using System.Buffers;
using System.Text.Json;
using Npgsql;

namespace CrmGraph.Bench.Floor;

/// <summary>Q3: the 20 largest customers of an owner, each with its first 5 open opportunities and last 3 activities.</summary>
internal static class OwnersCustomers
{
    private const string CustomersSql =
        "SELECT id, name, city FROM crm.customers WHERE owner_id = $1 ORDER BY annual_revenue DESC, id LIMIT 20";

    private const string OpportunitiesSql = """
        SELECT c.id, o.id, o.name, o.amount, o.expected_close
        FROM (SELECT id, annual_revenue FROM crm.customers WHERE owner_id = $1 ORDER BY annual_revenue DESC, id LIMIT 20) c
        CROSS JOIN LATERAL (
          SELECT id, name, amount, expected_close FROM crm.opportunities
          WHERE customer_id = c.id AND status = 'open'
          ORDER BY expected_close, id LIMIT 5) o
        ORDER BY c.annual_revenue DESC, c.id, o.expected_close, o.id
        """;

    private const string ActivitiesSql = """
        SELECT c.id, a.id, a.type, a.subject, a.occurred_at
        FROM (SELECT id, annual_revenue FROM crm.customers WHERE owner_id = $1 ORDER BY annual_revenue DESC, id LIMIT 20) c
        CROSS JOIN LATERAL (
          SELECT id, type, subject, occurred_at FROM crm.activities
          WHERE customer_id = c.id
          ORDER BY occurred_at DESC, id LIMIT 3) a
        ORDER BY c.annual_revenue DESC, c.id, a.occurred_at DESC, a.id
        """;

    public static async Task Write(NpgsqlDataSource source, int key, IBufferWriter<byte> output)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { Command(CustomersSql, key), Command(OpportunitiesSql, key), Command(ActivitiesSql, key) },
        };
        await using var rows = await batch.ExecuteReaderAsync();
        var customers = new List<CustomerLine>(20);
        while (await rows.ReadAsync())
        {
            customers.Add(new CustomerLine(rows.GetInt32(0), rows.GetString(1), rows.GetString(2)));
        }

        await rows.NextResultAsync();
        var opportunities = new List<OpportunityLine>(100);
        while (await rows.ReadAsync())
        {
            opportunities.Add(Opportunity(rows));
        }

        await rows.NextResultAsync();
        var activities = new List<ActivityLine>(60);
        while (await rows.ReadAsync())
        {
            activities.Add(new(rows.GetInt32(0), rows.GetInt32(1), rows.GetString(2), rows.GetString(3), rows.GetDateTime(4)));
        }

        var json = JsonOutput.Begin(output, "customers"u8);
        WriteCustomers(json, customers, opportunities, activities);
        JsonOutput.End(json);
    }

    private static NpgsqlBatchCommand Command(string sql, int key) =>
        new(sql) { Parameters = { new NpgsqlParameter<int> { TypedValue = key } } };

    private static OpportunityLine Opportunity(NpgsqlDataReader row) =>
        new(row.GetInt32(0), row.GetInt32(1), row.GetString(2), row.GetDecimal(3), row.GetFieldValue<DateOnly>(4));

    /// <summary>The children come in the order of their parents, so one pass over each list is enough.</summary>
    private static void WriteCustomers(
        Utf8JsonWriter json,
        List<CustomerLine> customers,
        List<OpportunityLine> opportunities,
        List<ActivityLine> activities)
    {
        int nextOpportunity = 0, nextActivity = 0;
        json.WriteStartArray();
        foreach (var customer in customers)
        {
            json.WriteStartObject();
            json.WriteNumber("id"u8, customer.Id);
            json.WriteString("name"u8, customer.Name);
            json.WriteString("city"u8, customer.City);
            json.WriteStartArray("opportunities"u8);
            while (nextOpportunity < opportunities.Count && opportunities[nextOpportunity].Customer == customer.Id)
            {
                Write(json, opportunities[nextOpportunity++]);
            }

            json.WriteEndArray();
            json.WriteStartArray("activities"u8);
            while (nextActivity < activities.Count && activities[nextActivity].Customer == customer.Id)
            {
                Write(json, activities[nextActivity++]);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, OpportunityLine opportunity)
    {
        json.WriteStartObject();
        json.WriteNumber("id"u8, opportunity.Id);
        json.WriteString("name"u8, opportunity.Name);
        json.WriteNumber("amount"u8, opportunity.Amount);
        json.WriteDate("expectedClose"u8, opportunity.ExpectedClose);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ActivityLine activity)
    {
        json.WriteStartObject();
        json.WriteNumber("id"u8, activity.Id);
        json.WriteString("type"u8, activity.Type);
        json.WriteString("subject"u8, activity.Subject);
        json.WriteString("occurredAt"u8, activity.OccurredAt);
        json.WriteEndObject();
    }

    private readonly record struct CustomerLine(int Id, string Name, string City);

    private readonly record struct OpportunityLine(int Customer, int Id, string Name, decimal Amount, DateOnly ExpectedClose);

    private readonly record struct ActivityLine(int Customer, int Id, string Type, string Subject, DateTime OccurredAt);
}
