using CrmGraph.Domain;
using Npgsql;
using static NpgsqlTypes.NpgsqlDbType;

namespace CrmGraph.Bench.Data;

/// <summary>Opportunities with their ledger. All amounts are in the base currency.</summary>
internal static class CrmOpportunities
{
    public static async Task Fill(NpgsqlConnection connection, SampleCompany company, CrmRows rows)
    {
        await Opportunities(rows).Fill(connection, company.Opportunities);
        await Ledger(rows).Fill(connection, rows.Ledger());
    }

    private static CopiedTable<OpportunityRow> Opportunities(CrmRows rows) => new("\"Opportunities\"")
    {
        { "Id", Uuid, o => SampleIds.Of(o.Id) },
        { "Number", Integer, o => o.Id },
        { "Title", Text, o => o.Name },
        { "Status", Text, CrmRows.StatusOf },
        { "Amount_Units", Bigint, o => Units.Of(o.Amount) },
        { "Amount_Currency", Text, _ => Units.Currency },
        { "BaseUnits", Bigint, o => Units.Of(o.Amount) },
        { "RateMicros", Bigint, _ => BaseAmount.RateOfOne },
        { "RateOn", Date, o => DateOnly.FromDateTime(o.CreatedAt) },
        { "PipelineId", Uuid, o => SampleIds.Of(rows.PipelineOf(o)) },
        { "StageId", Uuid, o => SampleIds.Of(o.Stage) },
        { "StageEnteredAt", TimestampTz, o => o.CreatedAt },
        { "StagePausedSeconds", Bigint, _ => 0L },
        { "CustomerId", Uuid, o => SampleIds.Of(o.Customer) },
        { "OwnerId", Uuid, o => SampleIds.Of(o.Owner) },
        { "TeamId", Uuid, o => rows.TeamOf(o.Owner) },
        { "ExpectedCloseOn", Date, o => o.ExpectedClose },
        { "ExpectedClosePushes", Integer, _ => 0 },
        { "CreatedAt", TimestampTz, o => o.CreatedAt },
        { "ClosedAt", TimestampTz, o => o.ClosedAt },
        { "ClosedOn", Date, o => o.ClosedAt is { } at ? DateOnly.FromDateTime(at) : null },
        { "LossReason", Text, o => o.Status == "lost" ? "Price" : null },
        { "ClosingSummary", Text, o => o.Description },
        { "LastActivityAt", TimestampTz, o => rows.LastActivityOf(o) },
        { "LastChangedAt", TimestampTz, o => o.ClosedAt ?? o.CreatedAt },
        { "LedgerCount", Integer, o => o.ClosedAt is null ? 1 : 2 },
        { "Version", Integer, _ => 0 },
    };

    private static CopiedTable<LedgerRow> Ledger(CrmRows rows) => new("\"OpportunityLedger\"")
    {
        { "Id", Uuid, e => SampleIds.Of(e.Id) },
        { "OpportunityId", Uuid, e => SampleIds.Of(e.Opportunity.Id) },
        { "Ordinal", Integer, e => e.Ordinal },
        { "Kind", Text, e => e.Kind },
        { "At", TimestampTz, e => e.At },
        { "PipelineId", Uuid, e => SampleIds.Of(rows.PipelineOf(e.Opportunity)) },
        { "FromStageId", Uuid, e => e.IsFirst ? null : SampleIds.Of(e.Opportunity.Stage) },
        { "ToStageId", Uuid, e => SampleIds.Of(e.Opportunity.Stage) },
        { "StageEnteredAt", TimestampTz, e => e.Opportunity.CreatedAt },
        { "FromStatus", Text, e => e.IsFirst ? null : "Open" },
        { "ToStatus", Text, e => e.IsFirst ? "Open" : CrmRows.StatusOf(e.Opportunity) },
        { "FromBaseUnits", Bigint, e => e.IsFirst ? 0L : Units.Of(e.Opportunity.Amount) },
        { "ToBaseUnits", Bigint, e => Units.Of(e.Opportunity.Amount) },
        { "FromOwnerId", Uuid, e => e.IsFirst ? null : SampleIds.Of(e.Opportunity.Owner) },
        { "ToOwnerId", Uuid, e => SampleIds.Of(e.Opportunity.Owner) },
        { "FromTeamId", Uuid, e => e.IsFirst ? null : rows.TeamOf(e.Opportunity.Owner) },
        { "ToTeamId", Uuid, e => rows.TeamOf(e.Opportunity.Owner) },
        { "ByUserId", Uuid, e => SampleIds.Of(e.Opportunity.Owner) },
    };
}
