using CrmGraph.Api.Graph;
using CrmGraph.Api.Tests.Data;
using CrmGraph.Api.Tests.Graph;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.Api.Tests.Access;

/// <summary>Every field of the query type that is no plain list, with arguments that lead to something.</summary>
internal sealed class Questions
{
    private const int AtOnce = 4;
    private const int OneOutOf = 10;
    private const int MostNodes = 50;
    private const string AsOf = "asOf: \"2026-11-20\"";
    private const string Weeks = "from: \"2026-11-01T00:00:00Z\", to: \"2026-11-20T00:00:00Z\"";

    private static readonly string[] Angles = ["VALUE", "PROFIT", "FREQUENCY", "GROWTH"];
    private static readonly string[] Groupings = ["WHOLE", "TEAM", "OWNER", "STAGE"];
    private static readonly string[] Measures = ["RETENTION", "REPURCHASE", "CONVERSION"];

    private readonly SampleCompany _company;
    private readonly Dictionary<string, IReadOnlyList<string>> _arguments;

    public Questions(SampleCompany company)
    {
        _company = company;
        var pipeline = $"pipelineId: \"{NodeId.Write("Pipeline", company.Opportunities[0].PipelineId)}\"";
        _arguments = new()
        {
            ["pipelineBoard"] = [$"({pipeline})"],
            ["searchCustomers"] = ["(text: \"客户\", first: 50)", "(text: \"联系人\", first: 50)", "(text: \"cafe\", first: 50)"],
            ["previewTierRules"] = [$"({AsOf})"],
            ["tierResults"] = [$"({AsOf})"],
            ["tierResultCustomers"] = [.. TierResultsOf(company)],
            ["paretoRanking"] = [.. Angles.Select(angle => $"(angle: {angle}, {AsOf}, share: 0.9)")],
            ["pipelineAsOf"] = ["(asOf: \"2026-11-20T00:00:00Z\")"],
            ["pipelineBridge"] = [.. Groupings.Select(by => $"({Weeks}, by: {by})")],
            ["stageFunnel"] = [$"({pipeline}, from: \"2026-11-01\", to: \"2026-11-20\")"],
            ["stageAnalysis"] = [$"({pipeline}, months: 2)"],
            ["forecast"] = [$"({pipeline})"],
            ["forecastBackTest"] = [$"({pipeline}, months: 2)"],
            ["performance"] = ["(period: MONTH, on: \"2026-11-15\")", "(period: QUARTER, on: \"2026-11-15\")"],
            ["erasurePreview"] = [.. company.Contacts.Take(3).Select(contact => $"(contactId: \"{Traces.GlobalId(contact)}\")")],
            ["weeklyReview"] = ["(week: \"2026-W46\")"],
            ["reviewLink"] = ["(week: \"2026-W46\", format: PDF)"],
            ["nodes"] = [.. company.All.Chunk(MostNodes).Select(some => $"(ids: [{string.Join(", ", some.Select(record => $"\"{Traces.GlobalId(record)}\""))}])")],

            // Asked elsewhere: one record of nodes, the feed in EverythingTests, and what is behind a number for each number told.
            ["node"] = [],
            ["changes"] = [],
            ["opportunitiesBehind"] = [],
        };
    }

    /// <summary>Each field's documents.</summary>
    public IEnumerable<(string Field, string Document)> All() =>
        from field in CrmSchema.Build().QueryType!.Fields
        where !RootQueries.Asks(field)
        from document in Documents(field)
        select (field.Name, document);

    private static IEnumerable<string> TierResultsOf(SampleCompany company) =>
        from tier in company.Customers.Select(customer => customer.TierId!.Value).Distinct()
        from kpi in Measures
        select $"(tierId: \"{NodeId.Write("Tier", tier)}\", kpi: {kpi}, {AsOf})";

    private IEnumerable<string> Documents(FieldDefinition field)
    {
        if (_arguments.TryGetValue(field.Name, out var arguments))
        {
            return arguments.Select(one => WholeAnswer.Of(field, one));
        }

        if (field.Arguments["id"] is not null)
        {
            // All of them are asked for by nodes.
            return _company.All.Where(record => Traces.TypeOf(record) == field.Type.Named.Name)
                .Where((_, n) => n % OneOutOf == 0)
                .Select((record, n) => $"r{n}: {WholeAnswer.Of(field, $"(id: \"{Traces.GlobalId(record)}\")")}")
                .Chunk(AtOnce)
                .Select(some => string.Join(' ', some));
        }

        Assert.True(field.Arguments.All(argument => !argument.IsRequired), $"How is {field.Name} asked? Say so here.");
        return [WholeAnswer.Of(field)];
    }
}
