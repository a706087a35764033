using CrmGraph.Api.Tests.Host;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Access;

/// <summary>What a caller may write, for whom, and how often.</summary>
public sealed class OwnWriteTests(CompanyServers servers) : IClassFixture<CompanyServers>
{
    private const string CreateCustomer =
        """
        mutation($input: CreateCustomerInput!) {
          createCustomer(input: $input) { customer { id owner { id } team { id } } errors { ... on Error { code } } }
        }
        """;

    [Theory, EveryDatabase]
    public async Task A_supervisor_gives_records_to_the_own_teams_and_those_below(Database database)
    {
        var server = await servers.Of(database);
        var supervisor = await server.As(CompanyServer.Supervisor);
        var oracle = await server.Oracle(CompanyServer.Supervisor);

        foreach (var user in server.Company.Users)
        {
            var payload = (await supervisor.Data(CreateCustomer, new { input = new { name = "N", ownerId = user.GlobalId() } }))
                .GetProperty("createCustomer");

            if (oracle.Caller.Covers(user.Id, user.TeamId))
            {
                Assert.Equal(user.GlobalId(), payload.At("customer", "owner").IdOrNull());
                Assert.Equal(server.Company.Teams.Single(team => team.Id == user.TeamId).GlobalId(), payload.At("customer", "team").IdOrNull());
            }
            else
            {
                Assert.Equal("NOT_FOUND", payload.GetProperty("errors")[0].GetProperty("code").GetString());
            }
        }
    }

    [Theory, EveryDatabase]
    public async Task The_same_idempotency_key_of_two_callers_means_two_things(Database database)
    {
        var server = await servers.Of(database);
        var one = await server.As(server.Company.Users[1].UserName);
        var other = await server.As(server.Company.Users[2].UserName);

        var first = await Create(one, "key");
        var again = await Create(one, "key");
        var second = await Create(other, "key");

        Assert.Equal(first, again);
        Assert.NotEqual(first, second);
    }

    [Theory, EveryDatabase]
    public async Task An_idempotency_key_that_is_too_long_is_refused(Database database)
    {
        var server = await servers.Of(database);
        var rep = await server.As(server.Company.Users[1].UserName);
        var before = await Fingerprint.Of(server.Server);

        var refusal = await ForeignWriteTests.Refusal(rep, "createCustomer", new { name = "N", idempotencyKey = new string('k', 1000) });

        Assert.Equal("INVALID_VALUE", refusal.GetProperty("code").GetString());
        Assert.Equal(before, await Fingerprint.Of(server.Server));
    }

    private static async Task<string?> Create(CrmClient client, string idempotencyKey) =>
        (await client.Data(CreateCustomer, new { input = new { name = "N", idempotencyKey } })).At("createCustomer", "customer").IdOrNull();
}
