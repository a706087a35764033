using System.Diagnostics.Metrics;
using System.Text.Json;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Graph;

/// <summary>One plan serves many requests and callers; answers made of rows alone are written straight from the database.</summary>
public sealed class PlanTests(DemoServers servers)
{
    private const string Mine = "{ opportunities(first: 5) { totalCount nodes { title owner { userName } } } }";

    [Theory, EveryDatabase]
    public async Task Every_list_is_written_straight_from_its_rows_as_it_would_be_resolved(Database database)
    {
        // A company of its own: what others change between the two answers would be taken for a difference.
        await using var server = await CrmServer.Demo(await EmptyDatabase.New(database));
        var admin = await server.As("admin");
        var straight = 0;
        foreach (var list in RootQueries.All)
        {
            var written = await Reported(admin, $"{{ {list} }}");
            var resolved = await Reported(admin, $"{{ {list} __schema {{ queryType {{ name }} }} }}");

            straight += Plan(written).GetProperty("straight").GetBoolean() ? 1 : 0;
            Assert.False(Plan(resolved).GetProperty("straight").GetBoolean(), list);
            var name = list[..list.IndexOfAny(['(', ' '])];
            Assert.Equal(
                resolved.GetProperty("data").GetProperty(name).GetRawText(),
                written.GetProperty("data").GetProperty(name).GetRawText());
        }

        // The rest has a field that asks a use case.
        Assert.InRange(straight, RootQueries.All.Count / 2, RootQueries.All.Count);
    }

    [Theory, EveryDatabase]
    public async Task No_condition_of_the_product_keeps_a_plan_from_being_shared(Database database)
    {
        var unshareable = 0L;
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "graphql.statement.unshareable")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        meters.SetMeasurementEventCallback<long>((_, count, _, _) => Interlocked.Add(ref unshareable, count));
        meters.Start();
        var server = await servers.Of(database);

        foreach (var role in new[] { "SALES_REP", "SUPERVISOR", "MANAGER" })
        {
            var user = await server.As((await Named(server, role))[0]);
            foreach (var list in RootQueries.All)
            {
                await user.Data($"{{ {list} }}");
                Assert.True(Interlocked.Read(ref unshareable) == 0, $"{role}: {list}");
            }
        }
    }

    [Theory, EveryDatabase]
    public async Task Callers_of_one_role_share_a_plan_and_see_their_own(Database database)
    {
        var server = await servers.Of(database);
        var reps = (await Named(server, "SALES_REP"))[..2];

        foreach (var rep in reps)
        {
            var opportunities = (await (await server.As(rep)).Data(Mine)).GetProperty("opportunities");

            Assert.NotEqual(0, opportunities.GetProperty("totalCount").GetInt32());
            Assert.All(
                opportunities.GetProperty("nodes").EnumerateArray(),
                node => Assert.Equal(rep, node.GetProperty("owner").GetProperty("userName").GetString()));
        }
    }

    [Theory, EveryDatabase]
    public async Task An_administrator_sees_the_statements_that_were_run(Database database)
    {
        var admin = await (await servers.Of(database)).As("admin");

        var answer = await Reported(
            admin, "{ customers(first: 2) { nodes { name opportunities(first: 1) { nodes { title } } followUps(first: 1) { nodes { at } } } } }");

        var steps = Plan(answer).GetProperty("steps").EnumerateArray().ToList();
        Assert.Equal(3, steps.Count);
        Assert.All(steps, step => Assert.StartsWith("SELECT", step.GetProperty("sql").GetString(), StringComparison.Ordinal));
        Assert.Equal(2, steps[^1].GetProperty("rows").GetInt32());
        Assert.True(Plan(answer).GetProperty("straight").GetBoolean());
    }

    [Theory, EveryDatabase]
    public async Task A_relation_of_which_only_the_id_is_compared_is_not_joined(Database database)
    {
        var admin = await (await servers.Of(database)).As("admin");
        var opportunity = (await admin.Data("{ opportunities(first: 1) { nodes { stage { id } customer { id } } } }"))
            .GetProperty("opportunities").GetProperty("nodes")[0];
        var (stage, customer) = (opportunity.GetProperty("stage").GetProperty("id"), opportunity.GetProperty("customer").GetProperty("id"));

        var ofStage = await Sql(admin, $"{{ opportunities(where: {{ stage: {{ id: {{ eq: \"{stage}\" }} }} }}) {{ nodes {{ title }} }} }}");
        var ofCustomer = await Sql(admin, $"{{ opportunities(where: {{ customer: {{ id: {{ eq: \"{customer}\" }} }} }}) {{ nodes {{ title }} }} }}");

        Assert.DoesNotContain("JOIN", ofStage, StringComparison.Ordinal);
        // A rep may see an opportunity without its customer, so that the condition must ask the customer.
        Assert.Contains("JOIN", ofCustomer, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Parents_are_made_distinct_only_where_several_rows_may_name_one(Database database)
    {
        var admin = await (await servers.Of(database)).As("admin");

        var ofCustomers = await Sql(admin, "{ customers(first: 2) { nodes { opportunities(first: 1) { nodes { title } } } } }");
        var ofOpportunities = await Sql(admin, "{ opportunities(first: 2) { nodes { customer { followUps(first: 1) { nodes { at } } } } } }");

        Assert.DoesNotContain("DISTINCT", ofCustomers, StringComparison.Ordinal);
        Assert.Contains("DISTINCT", ofOpportunities, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Nobody_else_sees_statements(Database database)
    {
        var server = await servers.Of(database);
        var manager = await server.As((await Named(server, "MANAGER"))[0]);

        var answer = await Reported(manager, Mine);

        Assert.False(answer.GetProperty("extensions").TryGetProperty("plan", out _));
    }

    private static async Task<List<string>> Named(CrmServer server, string role)
    {
        var users = await (await server.As("admin")).Data($"{{ users(first: 100, where: {{role: {{eq: {role}}}}}) {{ nodes {{ userName }} }} }}");
        return [.. users.GetProperty("users").GetProperty("nodes").EnumerateArray().Select(u => u.GetProperty("userName").GetString()!)];
    }

    private static async Task<JsonElement> Reported(CrmClient client, string query)
    {
        using var content = JsonContent.Create(new { query });
        content.Headers.TryAddWithoutValidation("GraphQL-Plan", "report");
        using var response = await client.Send(HttpMethod.Post, "/graphql", content);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.False(answer.TryGetProperty("errors", out var errors), $"{query}\n{errors}");
        return answer;
    }

    /// <summary>The first statement of an operation.</summary>
    private static async Task<string> Sql(CrmClient client, string query) =>
        Plan(await Reported(client, query)).GetProperty("steps")[0].GetProperty("sql").GetString()!;

    private static JsonElement Plan(JsonElement answer) => answer.GetProperty("extensions").GetProperty("plan");
}
