using Npgsql;
using NpgsqlTypes;
using static NpgsqlTypes.NpgsqlDbType;

namespace CrmGraph.Bench.Data;

/// <summary>Teams, users, pipelines and stages.</summary>
internal static class CrmStaff
{
    private static readonly DateOnly FirstDay = new(2022, 1, 1);

    private static readonly CopiedTable<UserRow> Teams = new("\"Teams\"")
    {
        { "Id", Uuid, leader => SampleIds.Of(leader.Team) },
        { "Name", Text, leader => $"Team {leader.Team}" },
        { "SupervisorId", Uuid, leader => SampleIds.Of(leader.Id) },
        { "Version", Integer, _ => 0 },
    };

    private static readonly CopiedTable<UserRow> Users = new("\"Users\"")
    {
        { "Id", Uuid, u => SampleIds.Of(u.Id) },
        { "Number", Integer, u => u.Id },
        { "UserName", Text, u => u.Email },
        { "Name", Text, u => u.Name },
        { "Email", Text, u => u.Email },
        { "Role", Text, RoleOf },
        { "TeamId", Uuid, u => SampleIds.Of(u.Team) },
        { "Active", NpgsqlDbType.Boolean, _ => true },
        { "Version", Integer, _ => 0 },
    };

    private static readonly CopiedTable<UserRow> Memberships = new("\"TeamMemberships\"")
    {
        { "Id", Uuid, u => SampleIds.Of(u.Id) },
        { "UserId", Uuid, u => SampleIds.Of(u.Id) },
        { "TeamId", Uuid, u => SampleIds.Of(u.Team) },
        { "FromOn", Date, _ => FirstDay },
        { "Version", Integer, _ => 0 },
    };

    private static readonly CopiedTable<PipelineRow> Pipelines = new("\"Pipelines\"")
    {
        { "Id", Uuid, p => SampleIds.Of(p.Id) },
        { "NameZh", Text, p => p.Name },
        { "NameEn", Text, p => p.Name },
        { "IsDefault", NpgsqlDbType.Boolean, p => p.Id == 1 },
        { "Position", Integer, p => p.Id },
        { "Statuses", Text, _ => "[]" },
        { "Version", Integer, _ => 0 },
    };

    private static readonly CopiedTable<StageRow> Stages = new("\"Stages\"")
    {
        { "Id", Uuid, s => SampleIds.Of(s.Id) },
        { "PipelineId", Uuid, s => SampleIds.Of(s.Pipeline) },
        { "NodeId", Text, s => $"S{s.Position:00}" },
        { "NameZh", Text, s => s.Name },
        { "NameEn", Text, s => s.Name },
        { "Position", Integer, s => s.Position },
        { "Kind", Text, _ => "Open" },
        { "ConversionToNext", Integer, s => s.Conversion },
        { "WinProbability", Integer, s => s.Probability },
        { "Documents", Text, _ => "[]" },
        { "Version", Integer, _ => 0 },
    };

    public static async Task Fill(NpgsqlConnection connection, SampleCompany company, CrmRows rows)
    {
        await Teams.Fill(connection, rows.Leaders);
        await Users.Fill(connection, company.Users);
        await Memberships.Fill(connection, rows.Members);
        await Pipelines.Fill(connection, company.Pipelines);
        await Stages.Fill(connection, company.Stages);
    }

    private static string RoleOf(UserRow user) => user.Role switch
    {
        "ADMIN" => "Administrator",
        "MANAGER" => "Manager",
        _ => user.LeadsTeam ? "Supervisor" : "SalesRep",
    };
}
