using System.Text.Json;
using CrmGraph.Api.Tests.Data;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Access;

/// <summary>Single records, figures, rankings, forecasts and reviews: nobody learns from them of what is not theirs to see.</summary>
public sealed class EveryQuestionTests(CompanyServers servers) : IClassFixture<CompanyServers>
{
    private static readonly DateTime Closing = SampleCompany.Now.AddDays(3);

    [Theory, EveryDatabase]
    [Fault(23, "Every caller asks every field that is no list, with whatever names a record in the answer looked up")]
    public async Task No_answer_names_a_record_that_is_not_the_callers_to_see(Database database)
    {
        var server = await Start(database);
        var (questions, traces) = (new Questions(server.Company).All().ToList(), new Traces(server.Company));
        var named = 0;
        foreach (var userName in server.Everybody)
        {
            var client = await server.As(userName);
            var sight = await server.SightOf(userName);
            foreach (var (field, document) in questions)
            {
                var answer = await client.Post($"{{ {document} }}");
                Assert.True(userName != CompanyServer.Administrator || !answer.TryGetProperty("errors", out _), $"{field}: {answer}");
                foreach (var (type, id) in traces.In(answer))
                {
                    Assert.True(sight.Sees(type, id), $"{userName} learns of {type} {id} from {field}: {answer}");
                    named++;
                }
            }
        }

        Assert.True(named > 10_000);
        FaultAttribute.Found($"{questions.Select(question => question.Field).Distinct().Count()} fields, {server.Everybody.Count()} callers, {named} records named");
    }

    [Theory, EveryDatabase]
    [Fault(23, "Every caller asks for every figure")]
    public async Task No_figure_counts_more_than_the_caller_may_see(Database database)
    {
        var server = await Start(database);
        List<Opportunity> stored = [];
        await server.Server.Do(async db => stored = await db.Set<Opportunity>().AsNoTracking().ToListAsync());
        var said = new HashSet<Figure>();
        var questions = new Questions(server.Company).All().ToLookup(question => question.Field, question => question.Document);
        foreach (var userName in server.Everybody)
        {
            var client = await server.As(userName);
            var sight = Sight.Of(server.Company, await server.Oracle(userName), stored);
            foreach (var figures in Figure.All.GroupBy(figure => figure.Field))
            {
                foreach (var document in questions[figures.Key])
                {
                    var answer = await client.Data($"{{ {document} }}");
                    Assert.All(figures, figure => Assert.True(figure.In(answer) <= figure.Most(sight), $"{userName}: {figure} {figure.In(answer)} of {sight}"));
                    said.UnionWith(figures.Where(figure => figure.In(answer) > 0));
                }
            }
        }

        Assert.True(said.Count > Figure.All.Count / 2);
        FaultAttribute.Found($"{Figure.All.Count} figures, {server.Everybody.Count()} callers");
    }

    [Theory, EveryDatabase]
    [Fault(23, "Every caller asks for the lists behind the numbers of a manager")]
    public async Task The_key_of_a_number_shows_a_caller_only_their_own_part_of_it(Database database)
    {
        var server = await Start(database);
        var traces = new Traces(server.Company);
        var manager = await server.As(CompanyServer.Manager);
        List<string> keys = [];
        foreach (var (_, document) in new Questions(server.Company).All())
        {
            keys.AddRange(Keys(await manager.Post($"{{ {document} }}")));
        }

        var lines = 0;
        foreach (var userName in server.Everybody)
        {
            var client = await server.As(userName);
            var sight = await server.SightOf(userName);
            foreach (var key in keys.Distinct())
            {
                var behind = (await client.Data(
                    "query($key: String!) { opportunitiesBehind(key: $key) { count amount lines { opportunityId amount opportunity { id title } } } }",
                    new { key })).GetProperty("opportunitiesBehind");
                Assert.All(traces.In(behind), named => Assert.True(sight.Sees(named.Type, named.Id), $"{userName} is shown {named}"));
                var told = behind.GetProperty("lines").EnumerateArray().ToList();
                Assert.Equal(behind.GetProperty("count").GetInt32(), told.Count);
                Assert.Equal(behind.GetProperty("amount").GetDecimal(), told.Sum(line => line.GetProperty("amount").GetDecimal()));
                lines += told.Count;
            }
        }

        Assert.True(lines > 100);
        FaultAttribute.Found($"{keys.Distinct().Count()} numbers, {lines} lines");
    }

    private static IEnumerable<string> Keys(JsonElement answer) => answer.ValueKind switch
    {
        JsonValueKind.Array => answer.EnumerateArray().SelectMany(Keys),
        JsonValueKind.Object => answer.EnumerateObject().SelectMany(property =>
            property.Value.ValueKind == JsonValueKind.String && property.Name.EndsWith("ehind", StringComparison.Ordinal)
                ? [property.Value.GetString()!]
                : Keys(property.Value)),
        _ => [],
    };

    /// <summary>The company, with a third of its opportunities won and a third lost.</summary>
    private async Task<CompanyServer> Start(Database database)
    {
        var server = await servers.Of(database);
        await server.Server.Do(async db =>
        {
            if (await db.Set<Opportunity>().AnyAsync(opportunity => opportunity.Status != OpportunityStatus.Open))
            {
                return;
            }

            var pipeline = server.Company.Opportunities[0].PipelineId;
            var ends = await db.Set<Stage>().Where(stage => stage.PipelineId == pipeline && stage.Kind != StageKind.Open).ToListAsync();
            foreach (var opportunity in await db.Set<Opportunity>().ToListAsync())
            {
                Close(opportunity, ends);
            }

            await db.SaveChangesAsync();
        });
        return server;
    }

    private static void Close(Opportunity opportunity, List<Stage> ends)
    {
        var (on, by) = (DateOnly.FromDateTime(Closing), opportunity.OwnerId);
        switch (opportunity.Number % 3)
        {
            case 0:
                opportunity.Win(ends.Find(stage => stage.Kind == StageKind.Won), StageGate.Historical, Closing, on, by);
                break;
            case 1:
                opportunity.Lose(ends.Find(stage => stage.Kind == StageKind.Lost), Loss.Historical("price"), Closing, on, by);
                break;
            default:
                break;
        }
    }
}
