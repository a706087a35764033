using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CrmGraph.Api.Graph;
using CrmGraph.Api.Tests.Data;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain;
using CrmGraph.Domain.Leads;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Types;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Access;

/// <summary>Every mutation of the schema, with the id of a hidden record in each place that takes one.</summary>
public sealed partial class ForeignIdTests(CompanyServers servers) : IClassFixture<CompanyServers>
{
    private static readonly string[] Refusals = ["NOT_FOUND", "NOT_ALLOWED"];

    [Theory, EveryDatabase]
    [Fault(24, "Every mutation with a hidden record's id in each place that takes an id, the other ids being the caller's own")]
    public async Task No_mutation_takes_the_id_of_a_hidden_record_in_any_place(Database database)
    {
        var server = await servers.Of(database);
        var rep = new Cast(server.Company).Rep;
        var (client, sight) = (await server.As(rep.UserName), await server.SightOf(rep.UserName));
        var before = await Fingerprint.Of(server.Server);
        List<string> wrong = [];
        var tried = 0;
        foreach (var mutation in CrmSchema.Build().MutationType!.Fields.Where(mutation => !TakesFile(Input(mutation))))
        {
            var input = Input(mutation);
            var types = await TypesOf(client, mutation, input);
            foreach (var place in types.Keys.Where(place => !SightByType.IsPublic(types[place])))
            {
                var version = Chosen(server.Company, sight, types.GetValueOrDefault("id") ?? "", isSeen: true)?.Version ?? 1;
                var sketch = new SketchedInput(at => Id(server.Company, sight, types[at], isSeen: at != place), version);
                var refusal = Code(await Post(client, mutation, sketch.Of(input, [place])));
                tried++;
                if (!Refusals.Contains(refusal))
                {
                    wrong.Add($"{mutation.Name}({place}): {refusal ?? "done"}");
                }
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(before, await Fingerprint.Of(server.Server));
        Assert.True(tried > 50);
        FaultAttribute.Found($"{tried} places");
    }

    private static InputObjectType Input(FieldDefinition mutation) => (InputObjectType)mutation.Arguments["input"]!.Type.Named;

    /// <summary>Files are not sent here; DocumentTests does.</summary>
    private static bool TakesFile(InputObjectType input) => input.Fields.Any(field => field.Type.Named.Name == "Upload");

    /// <summary>Which type's id each place takes. The server says so itself, of one place after another, when it gets that of no type.</summary>
    private static async Task<Dictionary<string, string>> TypesOf(CrmClient client, FieldDefinition mutation, InputObjectType input)
    {
        var places = SketchedInput.Places(input).ToList();
        var types = new Dictionary<string, string>();
        var sketch = new SketchedInput(
            at => NodeId.Write(types.GetValueOrDefault(at) ?? $"Place{places.IndexOf(at)}", Guid.CreateVersion7()), version: 1);
        while (types.Count < places.Count)
        {
            var answer = await Post(client, mutation, sketch.Of(input, places));
            var said = WrongType().Match(answer.ToString());
            Assert.True(said.Success, $"{mutation.Name}: {answer}");
            types[places[int.Parse(said.Groups["place"].Value, CultureInfo.InvariantCulture)]] = said.Groups["type"].Value;
        }

        return types;
    }

    private static string Id(SampleCompany company, SightByType sight, string type, bool isSeen) =>
        NodeId.Write(type, Chosen(company, sight, type, isSeen)?.Id ?? Guid.CreateVersion7());

    /// <summary>A record of that type which is the caller's to see and not used up, or which is not the caller's to see.</summary>
    private static Entity? Chosen(SampleCompany company, SightByType sight, string type, bool isSeen) => company.All
        .Where(record => record is not Lead { OpportunityId: not null })
        .FirstOrDefault(record => Traces.TypeOf(record) == type && sight.Sees(type, record.Id) == isSeen);

    private static Task<JsonElement> Post(CrmClient client, FieldDefinition mutation, object input)
    {
        // What changes many at once is refused for each alone.
        var perItem = mutation.Name.EndsWith("Opportunities", StringComparison.Ordinal) ? "result { items { refusal { code } } }" : "";
        return client.Post(
            $"mutation($input: {mutation.Arguments["input"]!.Type}) {{ {mutation.Name}(input: $input) {{ {perItem} errors {{ ... on Error {{ code message }} }} }} }}",
            new { input });
    }

    private static string? Code(JsonElement answer)
    {
        if (answer.TryGetProperty("errors", out var errors))
        {
            return errors[0].ToString();
        }

        var payload = answer.GetProperty("data").EnumerateObject().Single().Value;
        var refusals = payload.GetProperty("errors") is { ValueKind: JsonValueKind.Array } refused
            ? refused.EnumerateArray()
            : payload.TryGetProperty("result", out var result) ? result.GetProperty("items").EnumerateArray() : default;
        return refusals.Select(one => one.TryGetProperty("refusal", out var refusal) ? refusal : one)
            .Where(one => one.ValueKind == JsonValueKind.Object)
            .Select(one => one.GetProperty("code").GetString())
            .FirstOrDefault();
    }

    [GeneratedRegex("Expected the id of a (?<type>[A-Za-z]+), but this is the id of a Place(?<place>[0-9]+)")]
    private static partial Regex WrongType();
}
