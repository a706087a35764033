using System.Text.Json;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;

namespace CrmGraph.Api.Tests.Export;

/// <summary>Orders exports, waits for them and downloads their files.</summary>
internal static class ExportedFile
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The finished run of a list as CSV.</summary>
    public static async Task<JsonElement> Of(CrmClient client, string query) =>
        await Finished(client, (await client.Do("startExport", new { query, format = "CSV" }, "run { id }")).Id());

    public static async Task<JsonElement> Finished(CrmClient client, string id)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            var run = (await client.Data("query($id: ID!) { exportRun(id: $id) { id done total purpose withoutConsent withdrawn finishedAt problem file } }", new { id })).GetProperty("exportRun");
            if (run.GetProperty("finishedAt").ValueKind != JsonValueKind.Null)
            {
                Assert.Equal(JsonValueKind.Null, run.GetProperty("problem").ValueKind);
                return run;
            }

            await Task.Delay(100, Stop);
        }

        throw new TimeoutException("The export has not ended.");
    }

    public static async Task<byte[]> Download(CrmClient client, JsonElement run)
    {
        using var answer = await client.Send(HttpMethod.Get, run.GetProperty("file").GetString()!);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync(Stop);
    }
}
