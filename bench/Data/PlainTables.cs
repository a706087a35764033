using Npgsql;
using static NpgsqlTypes.NpgsqlDbType;

namespace CrmGraph.Bench.Data;

/// <summary>The company in tables as somebody would write them by hand; the floor and the other servers read these.</summary>
internal static class PlainTables
{
    private static readonly CopiedTable<UserRow> Users = new("crm.users")
    {
        { "id", Integer, u => u.Id },
        { "name", Text, u => u.Name },
        { "email", Text, u => u.Email },
        { "role", Text, u => u.Role },
        { "created_at", TimestampTz, u => u.CreatedAt },
    };

    private static readonly CopiedTable<TierRow> Tiers = new("crm.tiers")
    {
        { "id", Integer, t => t.Id },
        { "name", Text, t => t.Name },
        { "rank", Integer, t => t.Id },
    };

    private static readonly CopiedTable<PipelineRow> Pipelines = new("crm.pipelines")
    {
        { "id", Integer, p => p.Id },
        { "name", Text, p => p.Name },
    };

    private static readonly CopiedTable<StageRow> Stages = new("crm.stages")
    {
        { "id", Integer, s => s.Id },
        { "pipeline_id", Integer, s => s.Pipeline },
        { "name", Text, s => s.Name },
        { "position", Integer, s => s.Position },
        { "probability", Numeric, s => s.Probability / 10_000m },
    };

    private static readonly CopiedTable<CustomerRow> Customers = new("crm.customers")
    {
        { "id", Integer, c => c.Id },
        { "name", Text, c => c.Name },
        { "email", Text, c => c.Email },
        { "phone", Text, c => c.Phone },
        { "industry", Text, c => c.Industry },
        { "city", Text, c => c.City },
        { "country", Text, c => c.Country },
        { "annual_revenue", Numeric, c => c.AnnualRevenue },
        { "tier_id", Integer, c => c.Tier },
        { "owner_id", Integer, c => c.Owner },
        { "created_at", TimestampTz, c => c.CreatedAt },
        { "updated_at", TimestampTz, c => c.CreatedAt },
    };

    private static readonly CopiedTable<ContactRow> Contacts = new("crm.contacts")
    {
        { "id", Integer, c => c.Id },
        { "customer_id", Integer, c => c.Customer },
        { "first_name", Text, c => c.FirstName },
        { "last_name", Text, c => c.LastName },
        { "email", Text, c => c.Email },
        { "phone", Text, c => c.Phone },
        { "job_title", Text, c => c.JobTitle },
        { "created_at", TimestampTz, c => c.CreatedAt },
    };

    private static readonly CopiedTable<OpportunityRow> Opportunities = new("crm.opportunities")
    {
        { "id", Integer, o => o.Id },
        { "name", Text, o => o.Name },
        { "status", Text, o => o.Status },
        { "amount", Numeric, o => o.Amount },
        { "stage_id", Integer, o => o.Stage },
        { "customer_id", Integer, o => o.Customer },
        { "owner_id", Integer, o => o.Owner },
        { "expected_close", Date, o => o.ExpectedClose },
        { "description", Text, o => o.Description },
        { "created_at", TimestampTz, o => o.CreatedAt },
        { "updated_at", TimestampTz, o => o.ClosedAt ?? o.CreatedAt },
    };

    private static readonly CopiedTable<ActivityRow> Activities = new("crm.activities")
    {
        { "id", Integer, a => a.Id },
        { "customer_id", Integer, a => a.Customer },
        { "opportunity_id", Integer, a => a.Opportunity },
        { "user_id", Integer, a => a.User },
        { "type", Text, a => a.Type },
        { "subject", Text, a => a.Subject },
        { "occurred_at", TimestampTz, a => a.OccurredAt },
    };

    /// <summary>Creates the tables, fills them and then adds keys and indexes, which is faster than the other way round.</summary>
    public static async Task Load(NpgsqlConnection connection, SampleCompany company)
    {
        await connection.Run(await SqlFile.Read("plain-tables.sql"));
        await Users.Fill(connection, company.Users);
        await Tiers.Fill(connection, company.Tiers);
        await Pipelines.Fill(connection, company.Pipelines);
        await Stages.Fill(connection, company.Stages);
        await Customers.Fill(connection, company.Customers);
        await Contacts.Fill(connection, company.Contacts());
        await Opportunities.Fill(connection, company.Opportunities);
        await Activities.Fill(connection, company.Activities());
        await connection.Run(await SqlFile.Read("plain-indexes.sql"));
        await connection.Run("VACUUM (ANALYZE, FREEZE)");
    }
}
