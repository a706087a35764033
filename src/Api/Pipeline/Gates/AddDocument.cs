using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Files;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.GraphQL;

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
        var file = await StoredFiles.Take(input.File, db, stop);
        var now = clock.UtcNow();

        var document = OpportunityDocument.Add(opportunity.Id, stage, input.Key, file, now, caller.UserId);
        opportunity.NoteGateChange(stage.Id, now, caller.UserId);

        db.Add(document);
        await db.SaveAs(caller, stop);
        return document;
    }
}
