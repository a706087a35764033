using System.Text.Json;
using CrmGraph.Api.Tests.Host;

namespace CrmGraph.Api.Tests.Pipeline.Gates;

/// <summary>Hands files in as a front end does.</summary>
internal static class DocumentSteps
{
    /// <summary>Adds a document to a stage; the payload.</summary>
    public static Task<JsonElement> AddDocument(
        this CrmClient client,
        string opportunityId,
        int version,
        string stageId,
        string key,
        byte[] content,
        string type = "application/pdf") => client.Upload(
        "addDocument",
        new { opportunityId, version, stageId, key },
        "document { id version hash size }",
        content,
        type);
}
