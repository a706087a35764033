using System.Security.Cryptography;
using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Pipeline.Gates;

/// <summary>A file and what it is handed in for.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="Version">The opportunity's version you read; another one in between is refused and nothing is lost.</param>
/// <param name="StageId">The stage that asks for it, of the opportunity's own pipeline.</param>
/// <param name="Key">The document's code in the stage.</param>
/// <param name="File">The file, in a multipart request: documents and pictures up to 20 MiB.</param>
internal sealed record AddDocumentInput(
    [NodeId<Opportunity>] Guid OpportunityId,
    int Version,
    [NodeId<Stage>] Guid StageId,
    string Key,
    UploadedFile File);

/// <summary>Hands in a file for what a stage asks for; the same content is stored once.</summary>
internal static class AddDocument
{
    public static async Task<OpportunityDocument> Run(
        AddDocumentInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var opportunity = await db.GetWritable<Opportunity>(input.OpportunityId, caller, stop);
        opportunity.CheckVersion(input.Version);
        var stage = await PipelineStages.Own(opportunity, input.StageId, db, stop);
        var content = await Read(input.File, stop);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        var file = new DocumentFile(input.File.Name, input.File.ContentType, content.LongLength, hash);
        var now = clock.UtcNow();

        var document = OpportunityDocument.Add(opportunity.Id, stage, input.Key, file, now, caller.UserId);
        opportunity.NoteGateChange(stage.Id, now, caller.UserId);

        if (!await db.Set<StoredFile>().AnyAsync(known => known.Hash == hash, stop))
        {
            db.Add(new StoredFile { Hash = hash, Content = content });
        }

        db.Add(document);
        await db.SaveAs(caller, stop);
        return document;
    }

    /// <summary>What is too large is not even read.</summary>
    private static async Task<byte[]> Read(UploadedFile file, CancellationToken stop)
    {
        var content = new byte[DocumentFile.CheckedSize(file.Length)];
        await using var source = file.OpenRead();
        await source.ReadExactlyAsync(content, stop);
        return content;
    }
}
