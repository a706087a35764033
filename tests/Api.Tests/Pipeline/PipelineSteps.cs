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

    /// <summary>A new opportunity of the client's in the first stage of the default pipeline.</summary>
    public static async Task<JsonElement> Open(this CrmClient client, decimal amount = 1000)
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
            new { input = new { title = "Test", amount } });
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
}
