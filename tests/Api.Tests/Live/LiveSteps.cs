using System.Text.Json;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;

namespace CrmGraph.Api.Tests.Live;

/// <summary>What the live tests do over and over.</summary>
internal static class LiveSteps
{
    public const string Changes =
        """
        subscription($pipeline: ID!, $after: Long) {
          pipelineChanges(pipelineId: $pipeline, after: $after) {
            kind sequence previous version status baseAmount opportunityId
            opportunity { id title owner { userName } customer { name } }
          }
        }
        """;

    /// <summary>The sequence to subscribe after, as a front end learns it: from the answer it loaded its data with.</summary>
    public static async Task<long> Head(this CrmClient client) =>
        (await client.Post("{ me { id } }")).GetProperty("extensions").GetProperty("sequence").GetInt64();

    /// <summary>The pipeline in which <see cref="PipelineSteps.Open"/> opens.</summary>
    public static Task<string> ProjectPipeline(this CrmClient client) => client.PipelineNamed("项目型销售");

    /// <summary>Runs a mutation that must succeed; what it changed.</summary>
    public static async Task<JsonElement> Change(this CrmClient client, string mutation, object input, string payload = "opportunity")
    {
        var data = await client.Data(
            $$"""
            mutation($input: {{char.ToUpperInvariant(mutation[0])}}{{mutation[1..]}}Input!) {
              {{mutation}}(input: $input) { {{payload}} { id version } errors { __typename } }
            }
            """,
            new { input });
        return data.GetProperty(mutation).GetProperty(payload);
    }

    public static Task<JsonElement> Revise(this CrmClient client, JsonElement opportunity, decimal amount) =>
        client.Change("updateOpportunity", new { id = opportunity.Id(), version = opportunity.Version(), amount });

    /// <summary>The next message, which must come.</summary>
    public static async Task<JsonElement> Next(this IAsyncEnumerator<JsonElement> messages)
    {
        Assert.True(await messages.MoveNextAsync(), "The stream ended.");
        return messages.Current;
    }

    public static async Task<IReadOnlyList<JsonElement>> Next(this IAsyncEnumerator<JsonElement> messages, int count)
    {
        var read = new List<JsonElement>();
        while (read.Count < count)
        {
            read.Add(await messages.Next());
        }

        return read;
    }

    /// <summary>The change a message is about.</summary>
    public static JsonElement Told(this JsonElement message) =>
        message.TryGetProperty("data", out var data) ? data.GetProperty("pipelineChanges") : throw new InvalidOperationException(message.ToString());

    public static string Kind(this JsonElement message) => message.Told().GetProperty("kind").GetString()!;

    public static string OpportunityId(this JsonElement message) => message.Told().GetProperty("opportunityId").GetString()!;

    public static long Sequence(this JsonElement message) => message.GetProperty("extensions").GetProperty("sequence").GetInt64();

    public static long? Previous(this JsonElement message) =>
        message.GetProperty("extensions").GetProperty("previous") is { ValueKind: JsonValueKind.Number } previous ? previous.GetInt64() : null;
}
