using System.Text.Json;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain;

namespace CrmGraph.Api.Tests.Reviews;

/// <summary>What the tests of kept reviews do over and over.</summary>
internal static class ReviewSteps
{
    private const string Record =
        """
        record {
          id version week scopeKind dataVersion status correctionReason madeBy { userName } signedOffBy { userName }
          content { status dataVersion signedOffBy metrics { key value } record { id } }
        }
        errors { __typename ... on Error { code message } }
        """;

    public static string WeekBefore(int weeks) => IsoWeek.Of(CompanyDay.Today).Plus(-weeks).ToString();

    /// <summary>Runs one of the mutations that answer with a record.</summary>
    public static async Task<JsonElement> Ask(this CrmClient client, string mutation, object input)
    {
        var type = char.ToUpperInvariant(mutation[0]) + mutation[1..];
        return (await client.Data(
            $$"""mutation($input: {{type}}Input!) { {{mutation}}(input: $input) { {{Record}} } }""", new { input })).GetProperty(mutation);
    }

    /// <summary>The record of a mutation that must succeed.</summary>
    public static async Task<JsonElement> Made(this CrmClient client, string mutation, object input)
    {
        var payload = await client.Ask(mutation, input);
        Assert.True(payload.GetProperty("errors").ValueKind == JsonValueKind.Null, payload.ToString());
        return payload.GetProperty("record");
    }

    /// <summary>The code of the refusal that a mutation must answer with.</summary>
    public static async Task<string?> Refused(this CrmClient client, string mutation, object input) =>
        (await client.Ask(mutation, input)).GetProperty("errors")[0].GetProperty("code").GetString();

    public static async Task<JsonElement> Review(this CrmClient client, string week, int? dataVersion = null) =>
        (await client.Data(
            """
            query($week: String!, $dataVersion: Int) {
              weeklyReview(week: $week, dataVersion: $dataVersion) {
                status dataVersion correctionReason record { id version } metrics { key value previous change } leaderboard { name wonValue }
              }
            }
            """,
            new { week, dataVersion })).GetProperty("weeklyReview");

    /// <summary>The id of a user's node.</summary>
    public static async Task<JsonElement> User(this CrmClient client, string userName) =>
        (await client.Data("{ users(first: 100) { nodes { id userName name team { id } } } }")).Nodes("users")
            .Single(node => node.GetProperty("userName").GetString() == userName);
}
