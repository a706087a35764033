using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmGraph.Api.Data;
using CrmGraph.Api.Graph;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmGraph.Api.Privacy.Erasing;

/// <summary>The answers that are kept for a day for clients that repeat a mutation.</summary>
internal sealed class QuotedAnswers() : CopiedWords(typeof(IdempotencyKey))
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override async Task<IReadOnlyList<object>> Find(ErasedPerson person, CrmDbContext db, CancellationToken stop)
    {
        var answers = await db.Set<IdempotencyKey>().AsTracking().Where(known => known.Answer != null).ToListAsync(stop);
        return [.. answers.Where(known => person.Words.StandIn(Readable(known.Answer!)))];
    }

    public override void Clean(EntityEntry row, ErasedPerson person)
    {
        var known = (IdempotencyKey)row.Entity;
        known.Answer = person.Words.Redact(Readable(known.Answer!));
    }

    /// <summary>As kept, Chinese is written in codes, which no name is found in.</summary>
    private static string Readable(string answer) => JsonNode.Parse(answer)!.ToJsonString(Plain);
}
