using System.Text.Json;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Domain;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Analytics;

/// <summary>What is won with a divided credit, in the targets, on the leaderboard and in the bridge.</summary>
public sealed class CreditTests
{
    private const string Performance =
        """
        query($on: LocalDate!) {
          performance(period: MONTH, on: $on) {
            whole { won wonCount }
            teams { won wonCount attainment team { id } }
            users { won wonCount attainment user { id } }
          }
        }
        """;

    private const string Review =
        """
        query($week: String!) {
          weeklyReview(week: $week) {
            metrics { key value }
            leaderboard { wonValue wonCount team user { id } }
            bridge { steps { kind amount } }
          }
        }
        """;

    private static readonly DateOnly Today = CompanyDay.Today;

    [Theory, EveryDatabase]
    public async Task Targets_and_leaderboard_credit_everybody_to_the_cent_and_agree_with_the_bridge(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        var staff = await Staff.Hire(server);
        await staff.Admin.Do("setSalesTarget", new { userId = staff.PartnerId, period = "MONTH", on = Today, amount = 1000 }, "salesTarget { id }");
        var opened = await staff.Win(share: 0.3333m, amount: 1000.01m);

        var month = (await staff.Admin.Data(Performance, new { on = Today })).GetProperty("performance");
        var review = await WeekOf(staff.Admin);
        var credits = (await staff.Admin.Read(opened, "credits { baseAmount user { id } }")).GetProperty("credits");

        Assert.Equal((1000.01m, 1), Won(month.GetProperty("whole")));
        Assert.Equal((666.71m, 1), Won(Of(month, "users", "user", staff.OwnerId)));
        Assert.Equal((333.30m, 0), Won(Of(month, "users", "user", staff.PartnerId)));
        Assert.Equal(0.3333m, Of(month, "users", "user", staff.PartnerId).GetProperty("attainment").GetDecimal());
        Assert.Equal((333.30m, 0), Won(Of(month, "teams", "team", staff.PartnerTeamId)));
        Assert.Equal([666.71m, 333.30m], credits.EnumerateArray().Select(credit => credit.GetProperty("baseAmount").GetDecimal()));
        Assert.Equal([666.71m, 333.30m], Leaderboard(review));
        Assert.Equal("Partners", review.GetProperty("leaderboard")[1].GetProperty("team").GetString());
        Assert.Equal(1000.01m, Metric(review, "WON_VALUE"));
        Assert.Equal(-1000.01m, Step(review, "WON"));
    }

    [Theory, EveryDatabase]
    public async Task The_review_of_a_team_divides_what_the_team_owns_and_still_adds_up(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        var staff = await Staff.Hire(server);
        await staff.Win(share: 0.25m, amount: 400);

        var owners = await WeekOf(staff.Supervisor);
        var partner = (await staff.Partner.Data(Performance, new { on = Today })).GetProperty("performance");

        Assert.Equal([300m, 100m], Leaderboard(owners));
        Assert.Equal((400, -400), (Metric(owners, "WON_VALUE"), Step(owners, "WON")));
        Assert.Equal((100m, 0), Won(partner.GetProperty("whole")));
    }

    [Theory, EveryDatabase]
    public async Task What_is_opened_again_takes_back_what_it_gave_whoever_owns_it_by_then(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        var staff = await Staff.Hire(server);
        var id = await staff.Win(share: 0.5m, amount: 800);
        var won = await staff.Admin.Read(id);
        await staff.Admin.Do("transferOpportunity", new { id, version = won.Version(), ownerId = staff.SupervisorId, note = "holidays" });

        var credited = (await staff.Admin.Data(Performance, new { on = Today })).GetProperty("performance");
        await staff.Admin.Do("reopenOpportunity", new { id, version = won.Version() + 1, reason = "not signed after all" });
        var taken = (await staff.Admin.Data(Performance, new { on = Today })).GetProperty("performance");

        Assert.Equal((400m, 1), Won(Of(credited, "users", "user", staff.OwnerId)));
        Assert.Equal((0m, 0), Won(Of(taken, "users", "user", staff.OwnerId)));
        Assert.Equal((0m, 0), Won(taken.GetProperty("whole")));
    }

    private static async Task<JsonElement> WeekOf(CrmClient client) =>
        (await client.Data(Review, new { week = IsoWeek.Of(Today).ToString() })).GetProperty("weeklyReview");

    private static JsonElement Of(JsonElement parent, string list, string holder, string id) =>
        parent.GetProperty(list).EnumerateArray().Single(row => row.At(holder).IdOrNull() == id);

    private static (decimal, int) Won(JsonElement row) => (row.GetProperty("won").GetDecimal(), row.GetProperty("wonCount").GetInt32());

    private static IEnumerable<decimal> Leaderboard(JsonElement review) =>
        review.GetProperty("leaderboard").EnumerateArray().Select(row => row.GetProperty("wonValue").GetDecimal()).Where(won => won > 0);

    private static decimal Metric(JsonElement review, string key) => review.GetProperty("metrics").EnumerateArray()
        .Single(metric => metric.GetProperty("key").GetString() == key).GetProperty("value").GetDecimal();

    private static decimal Step(JsonElement review, string kind) => review.At("bridge", "steps").EnumerateArray()
        .Single(step => step.GetProperty("kind").GetString() == kind).GetProperty("amount").GetDecimal();

    /// <summary>An owner with a supervisor in one team, and a partner in another.</summary>
    private sealed record Staff(
        CrmClient Admin,
        CrmClient Supervisor,
        CrmClient Owner,
        CrmClient Partner,
        string SupervisorId,
        string OwnerId,
        string PartnerId,
        string PartnerTeamId)
    {
        public static async Task<Staff> Hire(CrmServer server)
        {
            await server.Open();
            var admin = await server.As("admin");
            var supervisor = (await admin.Do("createUser", new { userName = "head", name = "Head", role = "SUPERVISOR" }, "user { id }")).Id();
            var team = (await admin.Do("createTeam", new { name = "Owners", supervisorId = supervisor }, "team { id }")).Id();
            var other = (await admin.Do("createTeam", new { name = "Partners" }, "team { id }")).Id();
            var owner = (await admin.Do("createUser", new { userName = "owner", name = "Owner", role = "SALES_REP", teamId = team }, "user { id }")).Id();
            var partner = (await admin.Do("createUser", new { userName = "partner", name = "Partner", role = "SALES_REP", teamId = other }, "user { id }")).Id();
            return new Staff(
                admin, await server.As("head"), await server.As("owner"), await server.As("partner"), supervisor, owner, partner, other);
        }

        /// <summary>Wins an opportunity of the owner's with a share for the partner; its id.</summary>
        public async Task<string> Win(decimal share, decimal amount)
        {
            var opened = await Owner.Open(amount);
            var shares = new[] { new { userId = OwnerId, share = 1 - share }, new { userId = PartnerId, share } };
            var divided = await Owner.Do("divideOpportunity", new { id = opened.Id(), version = opened.Version(), shares });
            await Owner.Do("winOpportunity", new { id = opened.Id(), version = divided.Version(), summary = "They liked it." });
            return opened.Id();
        }
    }
}
