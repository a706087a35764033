using System.Text.Json;
using CrmGraph.Api.Tests.Host;

namespace CrmGraph.Api.Tests.Pipeline;

/// <summary>What the pipeline tests do over and over.</summary>
internal static class PipelineSteps
{
    public const string Move =
        """
        mutation($input: MoveOpportunityInput!) {
          moveOpportunity(input: $input) {
            opportunity { id version status stage { id } }
            errors { __typename ... on Error { code message } ... on StaleVersion { expected actual } }
          }
        }
        """;

    /// <summary>A new opportunity of the client's in the first stage of the pipeline for projects, whose stages ask for nothing.</summary>
    public static async Task<JsonElement> Open(this CrmClient client, decimal amount = 1000) =>
        await client.OpenIn(await client.PipelineNamed("项目型销售"), amount);

    /// <summary>A new opportunity of the client's in the first stage of the standard pipeline, whose stages ask for much.</summary>
    public static async Task<JsonElement> OpenGated(this CrmClient client, decimal amount = 1000) =>
        await client.OpenIn(await client.PipelineNamed("标准销售"), amount);

    /// <summary>The id of a pipeline.</summary>
    public static async Task<string> PipelineNamed(this CrmClient client, string name) =>
        (await client.Data("{ pipelines { id nameZh } }")).GetProperty("pipelines").EnumerateArray()
            .Single(pipeline => pipeline.GetProperty("nameZh").GetString() == name).Id();

    /// <summary>A new opportunity of the client's in the first stage of a pipeline.</summary>
    public static async Task<JsonElement> OpenIn(this CrmClient client, string pipelineId, decimal amount = 1000)
    {
        var data = await client.Data(
            """
            mutation($input: CreateOpportunityInput!) {
              createOpportunity(input: $input) {
                opportunity { id version amount stage { id } pipeline { id stages { id kind position } } }
                errors { __typename }
              }
            }
            """,
            new { input = new { title = "Test", amount, pipelineId } });
        return data.GetProperty("createOpportunity").GetProperty("opportunity");
    }

    /// <summary>The ids of the open stages of an opportunity's pipeline, in order.</summary>
    public static IReadOnlyList<string> OpenStages(this JsonElement opportunity) =>
        [.. opportunity.GetProperty("pipeline").GetProperty("stages").EnumerateArray()
            .Where(stage => stage.GetProperty("kind").GetString() == "OPEN")
            .Select(stage => stage.GetProperty("id").GetString()!)];

    public static string Id(this JsonElement entity) => entity.GetProperty("id").GetString()!;

    public static int Version(this JsonElement entity) => entity.GetProperty("version").GetInt32();

    /// <summary>The first error of a payload.</summary>
    public static JsonElement FirstError(this JsonElement payload) => payload.GetProperty("errors")[0];

    /// <summary>Runs a mutation; its payload with the selected fields, and its errors with code and message.</summary>
    public static async Task<JsonElement> Try(
        this CrmClient client,
        string mutation,
        object input,
        string selection = "opportunity { id version status stage { id } }",
        string errors = "")
    {
        var type = $"{char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input";
        var data = await client.Data(
            $"mutation($input: {type}!) {{ {mutation}(input: $input) {{ {selection} errors {{ __typename ... on Error {{ code message }} {errors} }} }} }}",
            new { input });
        return data.GetProperty(mutation);
    }

    /// <summary>Runs a mutation that must succeed; what it answers with.</summary>
    public static async Task<JsonElement> Do(
        this CrmClient client,
        string mutation,
        object input,
        string selection = "opportunity { id version status stage { id } }")
    {
        var payload = await client.Try(mutation, input, selection);
        Assert.True(payload.GetProperty("errors").ValueKind == JsonValueKind.Null, $"{mutation}: {payload.GetProperty("errors")}");
        return payload.EnumerateObject().First().Value;
    }

    /// <summary>The code a mutation is refused with.</summary>
    public static async Task<string?> RefusalOf(this CrmClient client, string mutation, object input)
    {
        var payload = await client.Try(mutation, input, selection: "");
        var errors = payload.GetProperty("errors");
        Assert.True(errors.ValueKind == JsonValueKind.Array, $"{mutation} was not refused.");
        return errors[0].GetProperty("code").GetString();
    }

    /// <summary>The opportunity as it is now, with the selected fields beside id and version.</summary>
    public static async Task<JsonElement> Read(this CrmClient client, string id, string selection = "status") =>
        (await client.Data($"query($id: ID!) {{ opportunity(id: $id) {{ id version {selection} }} }}", new { id })).GetProperty("opportunity");
}
