using System.Text.Json;
using CrmGraph.Api.Tests.Host;
using CrmGraph.GraphQL;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Access;

/// <summary>A write on or with a record that is not the caller's to change is refused, and nothing is written.</summary>
public sealed class ForeignWriteTests(CompanyServers servers) : IClassFixture<CompanyServers>
{
    [Theory, EveryDatabase]
    [Fault(24, "Every mutation with foreign and with missing ids")]
    public async Task Foreign_and_missing_ids_are_refused_alike_in_every_mutation(Database database)
    {
        var server = await servers.Of(database);
        var cast = new Cast(server.Company);
        var rep = await server.As(cast.Rep.UserName);
        var before = await Fingerprint.Of(server.Server);

        foreach (var (mutation, input) in ForeignWrites(cast))
        {
            Assert.Equal((mutation, "NOT_FOUND"), (mutation, await Refused(rep, mutation, input)));
        }

        Assert.Equal(before, await Fingerprint.Of(server.Server));
    }

    [Theory, EveryDatabase]
    public async Task A_foreign_record_says_the_same_as_a_missing_one(Database database)
    {
        var server = await servers.Of(database);
        var cast = new Cast(server.Company);
        var rep = await server.As(cast.Rep.UserName);

        var foreign = await Refusal(rep, "winOpportunity", new { id = cast.ForeignOpportunity.GlobalId(), version = 1, summary = "S" });
        var missing = await Refusal(rep, "winOpportunity", new { id = Missing("Opportunity"), version = 1, summary = "S" });

        Assert.Equal(missing.ToString(), foreign.ToString());
    }

    [Theory, EveryDatabase]
    public async Task A_stale_version_is_refused_in_every_update(Database database)
    {
        var server = await servers.Of(database);
        var cast = new Cast(server.Company);
        var rep = await server.As(cast.Rep.UserName);
        var (opportunity, tier) = (cast.OwnOpportunity.GlobalId(), NodeId.Write("Tier", cast.OwnCustomer.TierId!.Value));
        var before = await Fingerprint.Of(server.Server);
        const int Stale = 99;

        Assert.Equal("STALE_VERSION", await Refused(rep, "updateCustomer", new { id = cast.OwnCustomer.GlobalId(), version = Stale, name = "N" }));
        Assert.Equal("STALE_VERSION", await Refused(rep, "updateOpportunity", new { id = opportunity, version = Stale, title = "T" }));
        Assert.Equal("STALE_VERSION", await Refused(rep, "winOpportunity", new { id = opportunity, version = Stale, summary = "S" }));
        Assert.Equal("STALE_VERSION", await Refused(rep, "loseOpportunity", new { id = opportunity, version = Stale, reason = "price", summary = "S", noCompetitor = true }));
        Assert.Equal("STALE_VERSION", await Refused(rep, "convertLead", new { id = cast.OwnLead.GlobalId(), version = Stale }));
        Assert.Equal("STALE_VERSION", await Refused(rep, "assignTier", new { customerId = cast.OwnCustomer.GlobalId(), version = Stale, tierId = tier, reason = "R" }));

        Assert.Equal(before, await Fingerprint.Of(server.Server));
    }

    [Theory, EveryDatabase]
    public async Task Only_an_administrator_sets_up_the_workspace(Database database)
    {
        var server = await servers.Of(database);
        var before = await Fingerprint.Of(server.Server);

        foreach (var userName in new[] { server.Company.Users[1].UserName, CompanyServer.Supervisor, CompanyServer.Manager })
        {
            var client = await server.As(userName);
            Assert.Equal("NOT_ALLOWED", await Refused(client, "createUser", new { userName = "new", name = "N", role = "SALES_REP" }));
            Assert.Equal("NOT_ALLOWED", await Refused(client, "createUser", new { userName = "admin", name = "N", role = "SALES_REP" }));
            Assert.Equal("NOT_ALLOWED", await Refused(client, "createTeam", new { name = "N" }));
            Assert.Equal("NOT_ALLOWED", await Refused(client, "createProduct", new { name = "N", series = "S", listPrice = 1 }));
            Assert.Equal("NOT_ALLOWED", await Refused(client, "changeTierRules", new { number = 1, note = "N", rules = Array.Empty<object>() }));
            Assert.Equal("NOT_ALLOWED", await Refused(client, "setExchangeRate", new { currency = "EUR", on = "2026-01-01", rate = 8 }));
        }

        Assert.Equal(before, await Fingerprint.Of(server.Server));
    }

    [Theory, EveryDatabase]
    public async Task A_team_needs_a_parent_and_a_supervisor_that_exist(Database database)
    {
        var server = await servers.Of(database);
        var admin = await server.As("admin");
        var before = await Fingerprint.Of(server.Server);

        Assert.Equal("NOT_FOUND", await Refused(admin, "createTeam", new { name = "N", parentId = Missing("Team") }));
        Assert.Equal("NOT_FOUND", await Refused(admin, "createTeam", new { name = "N", supervisorId = Missing("User") }));
        Assert.Equal("NOT_FOUND", await Refused(admin, "createUser", new { userName = "new", name = "N", role = "SALES_REP", teamId = Missing("Team") }));

        Assert.Equal(before, await Fingerprint.Of(server.Server));
    }

    internal static async Task<JsonElement> Refusal(CrmClient client, string mutation, object input)
    {
        var type = $"{char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input";
        var data = await client.Data(
            $"mutation($input: {type}!) {{ {mutation}(input: $input) {{ errors {{ ... on Error {{ code message }} }} }} }}",
            new { input });
        var errors = data.At(mutation, "errors");
        Assert.True(errors.ValueKind == JsonValueKind.Array, $"{mutation} was not refused.");
        return errors[0];
    }

    private static async Task<string?> Refused(CrmClient client, string mutation, object input) =>
        (await Refusal(client, mutation, input)).GetProperty("code").GetString();

    private static IEnumerable<(string Mutation, object Input)> ForeignWrites(Cast cast)
    {
        var (foreignCustomer, foreignOpportunity, foreignLead) =
            (cast.ForeignCustomer.GlobalId(), cast.ForeignOpportunity.GlobalId(), cast.ForeignLead.GlobalId());
        var (through, colleague) = (cast.Through.GlobalId(), cast.Colleague.GlobalId());
        var (customer, opportunity, lead) = (cast.OwnCustomer.GlobalId(), cast.OwnOpportunity.GlobalId(), cast.OwnLead.GlobalId());
        var stage = NodeId.Write("Stage", cast.OwnOpportunity.StageId);
        var tier = NodeId.Write("Tier", cast.OwnCustomer.TierId!.Value);
        return
        [
            ("createCustomer", new { name = "N", parentId = foreignCustomer }),
            ("createCustomer", new { name = "N", ownerId = colleague }),
            ("updateCustomer", new { id = foreignCustomer, version = cast.ForeignCustomer.Version, name = "N" }),
            ("updateCustomer", new { id = through, version = cast.Through.Version, name = "N" }),
            ("updateCustomer", new { id = customer, version = cast.OwnCustomer.Version, parentId = foreignCustomer }),
            ("createContact", new { customerId = foreignCustomer, name = "N" }),
            ("createContact", new { customerId = through, name = "N" }),
            ("createLead", new { name = "N", source = "EVENT", ownerId = colleague }),
            ("convertLead", new { id = foreignLead, version = cast.ForeignLead.Version }),
            ("convertLead", new { id = lead, version = cast.OwnLead.Version, customerId = foreignCustomer }),
            ("convertLead", new { id = lead, version = cast.OwnLead.Version, pipelineId = Missing("Pipeline") }),
            ("createOpportunity", new { title = "T", amount = 1, customerId = foreignCustomer }),
            ("createOpportunity", new { title = "T", amount = 1, ownerId = colleague }),
            ("createOpportunity", new { title = "T", amount = 1, productId = Missing("Product") }),
            ("createOpportunity", new { title = "T", amount = 1, pipelineId = Missing("Pipeline") }),
            ("createOpportunity", new { title = "T", amount = 1, stageId = Missing("Stage") }),
            ("updateOpportunity", new { id = foreignOpportunity, version = cast.ForeignOpportunity.Version, title = "T" }),
            ("updateOpportunity", new { id = opportunity, version = cast.OwnOpportunity.Version, customerId = foreignCustomer }),
            ("moveOpportunity", new { id = foreignOpportunity, version = cast.ForeignOpportunity.Version, stageId = stage }),
            ("moveOpportunity", new { id = opportunity, version = cast.OwnOpportunity.Version, stageId = Missing("Stage") }),
            ("winOpportunity", new { id = foreignOpportunity, version = cast.ForeignOpportunity.Version, summary = "S" }),
            ("loseOpportunity", new { id = foreignOpportunity, version = cast.ForeignOpportunity.Version, reason = "price", summary = "S", noCompetitor = true }),
            ("recordFollowUp", new { kind = "CALL", customerId = foreignCustomer }),
            ("recordFollowUp", new { kind = "CALL", opportunityId = foreignOpportunity }),
            ("recordFollowUp", new { kind = "CALL", leadId = foreignLead }),
            ("recordFollowUp", new { kind = "CALL", opportunityId = opportunity, customerId = foreignCustomer }),
            ("recordFollowUp", new { kind = "CALL", opportunityId = opportunity, productId = Missing("Product") }),
            ("assignTier", new { customerId = foreignCustomer, version = cast.ForeignCustomer.Version, tierId = tier, reason = "R" }),
            ("assignTier", new { customerId = through, version = cast.Through.Version, tierId = tier, reason = "R" }),
            ("assignTier", new { customerId = customer, version = cast.OwnCustomer.Version, tierId = Missing("Tier"), reason = "R" }),
            ("evaluateTiers", new { customerIds = new[] { customer, foreignCustomer } }),
            ("evaluateTiers", new { customerIds = new[] { through } }),
            ("releaseTier", new { customerId = foreignCustomer, version = cast.ForeignCustomer.Version }),
            ("releaseTier", new { customerId = through, version = cast.Through.Version }),
        ];
    }

    private static string Missing(string type) => NodeId.Write(type, Guid.CreateVersion7());
}
