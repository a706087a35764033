using System.Text;
using System.Text.Json;
using CrmGraph.Api.Tests.Host;

namespace CrmGraph.Api.Tests.Import;

/// <summary>Files that are imported through the graph.</summary>
internal static class ImportRuns
{
    /// <summary>Sends a file and answers what <c>startImport</c> says.</summary>
    public static Task<JsonElement> Send(CrmClient client, string content, string kind, string? profileId = null, bool dryRun = false) =>
        Send(client, Encoding.UTF8.GetBytes(content), kind, profileId, dryRun);

    public static Task<JsonElement> Send(CrmClient client, byte[] content, string kind, string? profileId = null, bool dryRun = false) =>
        client.Upload("startImport", new { kind, profileId, dryRun }, "run { id }", content, "text/csv");

    /// <summary>The run once it has ended; a test that waits for nothing fails.</summary>
    public static async Task<JsonElement> Finished(CrmClient client, string id)
    {
        for (var tries = 0; tries < 1_200; tries++)
        {
            var run = (await client.Data(
                "query($id: ID!) { importRun(id: $id) { id total brought known rejected finishedAt problem columns { header field } preview { line values { field value } } rejects { nodes { line code } } rejectsFile corrected corrections { nodes { line column field given taken reason reasonZh reasonEn } } } }",
                new { id })).GetProperty("importRun");
            if (run.GetProperty("finishedAt").ValueKind != JsonValueKind.Null)
            {
                Assert.Equal(JsonValueKind.Null, run.GetProperty("problem").ValueKind);
                return run;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("The import has not ended.");
    }
}
