using System.Globalization;
using System.Text.Json;
using CrmGraph.Api.Data;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Analytics;

public sealed class TargetTests(CompanyServers servers) : IClassFixture<CompanyServers>
{
    private const string Set =
        """
        mutation($input: SetSalesTargetInput!) {
          setSalesTarget(input: $input) { salesTarget { id version amount startOn } errors { __typename } }
        }
        """;

    private const string Performance =
        """
        query($on: LocalDate!, $period: TargetPeriod!, $scope: AnalyticsScopeInput) {
          performance(on: $on, period: $period, scope: $scope) {
            startOn endOn
            whole { target won wonCount attainment remaining }
            teams { target won team { id } }
            users { target won attainment user { id } }
          }
        }
        """;

    [Theory, EveryDatabase]
    public async Task What_was_won_is_held_against_the_targets_of_user_team_and_company(Database database)
    {
        await using var company = await CompanyServer.Start(database);
        var manager = await company.As(CompanyServer.Manager);
        var owner = company.Company.Users.First(user => user.TeamId == company.Company.Teams[0].Id);
        var today = CompanyDay.Today;
        await SetTarget(manager, new { userId = Id("User", owner.Id), period = "YEAR", on = today, amount = 2_000_000 });
        await SetTarget(manager, new { teamId = Id("Team", company.Company.Teams[0].Id), period = "YEAR", on = today, amount = 5_000_000 });
        await SetTarget(manager, new { period = "YEAR", on = today, amount = 8_000_000 });
        var won = await Win(company, owner.Id, amount: 500_000);

        var year = (await manager.Data(Performance, new { on = today, period = "YEAR" })).GetProperty("performance");

        Assert.Equal(new DateOnly(today.Year, 1, 1).ToString("O", CultureInfo.InvariantCulture), year.GetProperty("startOn").GetString());
        Assert.Equal((8_000_000, 500_000, 0.0625m, 7_500_000), (
            year.At("whole", "target").GetDecimal(),
            year.At("whole", "won").GetDecimal(),
            year.At("whole", "attainment").GetDecimal(),
            year.At("whole", "remaining").GetDecimal()));
        var user = year.GetProperty("users").EnumerateArray().Single(row => row.At("user").IdOrNull() == Id("User", owner.Id));
        Assert.Equal((500_000, 0.25m), (user.GetProperty("won").GetDecimal(), user.GetProperty("attainment").GetDecimal()));
        var team = year.GetProperty("teams").EnumerateArray().Single(row => row.At("team").IdOrNull() == Id("Team", company.Company.Teams[0].Id));
        Assert.Equal((5_000_000, 500_000), (team.GetProperty("target").GetDecimal(), team.GetProperty("won").GetDecimal()));
        Assert.Equal("WON", won);
    }

    [Theory]
    [EveryDatabaseWith("user1", "NotAllowed", "NotAllowed", "NotAllowed")]
    [EveryDatabaseWith(CompanyServer.Supervisor, "", "TargetNotYours", "TargetNotYours")]
    [EveryDatabaseWith(CompanyServer.TeamlessSupervisor, "TargetNotYours", "TargetNotYours", "TargetNotYours")]
    [EveryDatabaseWith(CompanyServer.Manager, "", "", "")]
    public async Task A_target_is_set_by_who_leads_its_holder(Database database, string userName, string ofTeam, string ofOtherTeam, string ofAll)
    {
        var company = await servers.Of(database);
        var client = await company.As(userName);
        var on = new DateOnly(2030, 1, 1).AddMonths(userName.Length);

        Assert.Equal(ofTeam, await Refusal(new { teamId = Id("Team", company.Company.Teams[0].Id), period = "MONTH", on, amount = 1 }));
        Assert.Equal(ofOtherTeam, await Refusal(new { teamId = Id("Team", company.Company.Teams[1].Id), period = "MONTH", on, amount = 1 }));
        Assert.Equal(ofAll, await Refusal(new { period = "MONTH", on, amount = 1 }));

        async Task<string?> Refusal(object input)
        {
            var errors = (await client.Data(Set, new { input })).At("setSalesTarget", "errors");
            return errors.ValueKind == JsonValueKind.Null ? "" : errors[0].GetProperty("__typename").GetString();
        }
    }

    [Theory, EveryDatabase]
    public async Task A_target_that_is_there_is_changed_by_who_read_it(Database database)
    {
        var manager = await (await servers.Of(database)).As(CompanyServer.Manager);
        var made = await SetTarget(manager, new { period = "QUARTER", on = "2031-05-20", amount = 100 });

        var blind = await manager.Data(Set, new { input = new { period = "QUARTER", on = "2031-04-01", amount = 200 } });
        var read = await SetTarget(manager, new { period = "QUARTER", on = "2031-06-30", amount = 300.5, version = made.GetProperty("version").GetInt32() });

        Assert.Equal("2031-04-01", made.GetProperty("startOn").GetString());
        Assert.Equal("StaleVersion", blind.At("setSalesTarget", "errors")[0].GetProperty("__typename").GetString());
        Assert.Equal((made.IdOrNull(), 300.5m), (read.IdOrNull(), read.GetProperty("amount").GetDecimal()));
    }

    [Theory, EveryDatabase]
    public async Task A_rep_sees_the_own_target_and_no_other(Database database)
    {
        var company = await servers.Of(database);
        var manager = await company.As(CompanyServer.Manager);
        var (own, other) = (company.Company.Users[1], company.Company.Users[2]);
        await SetTarget(manager, new { userId = Id("User", own.Id), period = "MONTH", on = "2032-01-01", amount = 1 });
        await SetTarget(manager, new { userId = Id("User", other.Id), period = "MONTH", on = "2032-01-01", amount = 2 });

        var rep = await company.As(own.UserName);
        var seen = (await rep.Data("{ salesTargets(where: {startOn: {eq: \"2032-01-01\"}}) { nodes { amount } } }")).Nodes("salesTargets");
        var rows = (await rep.Data(Performance, new { on = "2032-01-15", period = "MONTH" })).GetProperty("performance");

        Assert.Equal(1, Assert.Single(seen).GetProperty("amount").GetDecimal());
        Assert.Equal(Id("User", own.Id), Assert.Single(rows.GetProperty("users").EnumerateArray()).At("user").IdOrNull());
        Assert.Empty(rows.GetProperty("teams").EnumerateArray());
    }

    private static async Task<JsonElement> SetTarget(CrmClient client, object input)
    {
        var payload = (await client.Data(Set, new { input })).GetProperty("setSalesTarget");
        Assert.True(payload.GetProperty("errors").ValueKind == JsonValueKind.Null, payload.ToString());
        return payload.GetProperty("salesTarget");
    }

    /// <summary>Opens an opportunity in the last stage before the contract and wins it.</summary>
    private static async Task<string?> Win(CompanyServer company, Guid ownerId, decimal amount)
    {
        await company.Server.Do(db => NumberSeries.Next(db, nameof(Opportunity), company.Company.Opportunities.Count, default));
        var admin = await company.As("admin");
        var stages = (await admin.Data("{ pipelines { stages { id nodeId } } }")).GetProperty("pipelines").EnumerateArray()
            .SelectMany(pipeline => pipeline.GetProperty("stages").EnumerateArray());
        var stageId = stages.Single(stage => stage.GetProperty("nodeId").GetString() == "P03").IdOrNull();
        var opened = (await admin.Data(
            "mutation($input: CreateOpportunityInput!) { createOpportunity(input: $input) { opportunity { id version } } }",
            new { input = new { title = "Contract", amount, stageId, ownerId = Id("User", ownerId) } })).At("createOpportunity", "opportunity");
        var won = await admin.Data(
            "mutation($input: WinOpportunityInput!) { winOpportunity(input: $input) { opportunity { status } errors { __typename ... on Error { message } } } }",
            new { input = new { id = opened.IdOrNull(), version = opened.GetProperty("version").GetInt32(), summary = "They liked it." } });
        return won.At("winOpportunity", "opportunity", "status").GetString();
    }

    private static string Id(string type, Guid id) => NodeId.Write(type, id);
}
