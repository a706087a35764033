using Npgsql;
using static NpgsqlTypes.NpgsqlDbType;

namespace CrmGraph.Bench.Data;

/// <summary>Activities are CrmGraph's follow-ups.</summary>
internal static class CrmFollowUps
{
    public static Task Fill(NpgsqlConnection connection, SampleCompany company, CrmRows rows) =>
        FollowUps(rows).Fill(connection, company.Activities());

    private static CopiedTable<ActivityRow> FollowUps(CrmRows rows) => new("\"FollowUps\"")
    {
        { "Id", Uuid, a => SampleIds.Of(a.Id) },
        { "CustomerId", Uuid, a => SampleIds.Of(a.Customer) },
        { "OpportunityId", Uuid, a => SampleIds.Of(a.Opportunity) },
        { "Kind", Text, CrmRows.KindOf },
        { "At", TimestampTz, a => a.OccurredAt },
        { "Text", Text, a => a.Subject },
        { "AuthorId", Uuid, a => SampleIds.Of(a.User) },
        { "OwnerId", Uuid, a => SampleIds.Of(rows.OwnerOf(a)) },
        { "TeamId", Uuid, a => rows.TeamOf(rows.OwnerOf(a)) },
        { "CreatedAt", TimestampTz, a => a.OccurredAt },
        { "Version", Integer, _ => 0 },
    };
}
