using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmGraph.Api.Data;
using CrmGraph.Api.Reviews;
using CrmGraph.Domain;
using CrmGraph.Domain.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmGraph.Api.Privacy.Erasing;

/// <summary>Kept reviews: their figures are frozen, the names and titles in them are not.</summary>
/// <remarks>Each is looked at: it knows an opportunity by its id, however it was called in that week.</remarks>
internal sealed class QuotedReviews() : CopiedWords(typeof(ReviewRecord))
{
    private static readonly string[] Keys = ["customerId", "opportunityId"];
    private static readonly string[] Names = ["customer", "title", "reason"];
    private static readonly HashSet<string> Reasons = new(Enum.GetNames<StuckReason>(), StringComparer.OrdinalIgnoreCase);
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override async Task<IReadOnlyList<object>> Find(ErasedPerson person, CrmDbContext db, CancellationToken stop)
    {
        List<object> found = [];
        await foreach (var record in db.Set<ReviewRecord>().AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
        {
            if (Quotes(record, person))
            {
                found.Add(record);
            }
        }

        db.AttachRange(found);
        return found;
    }

    public override void Clean(EntityEntry row, ErasedPerson person)
    {
        TextSearch.Redact(row, person.Words);
        var data = ((ReviewRecord)row.Entity).Data;
        row.Property(nameof(ReviewRecord.Data)).CurrentValue = ReviewJson.Read(Cleaned(data, person));
    }

    private static bool Quotes(ReviewRecord record, ErasedPerson person) =>
        Cleaned(record.Data, person) != Written(JsonNode.Parse(ReviewJson.Write(record.Data)))
        || (record.CorrectionReason is { } reason && person.Words.StandIn(reason));

    private static string Cleaned(WeeklyReviewData data, ErasedPerson person)
    {
        var content = JsonNode.Parse(ReviewJson.Write(data));
        Forget(content, person.Ids);
        return person.Words.Redact(Written(content));
    }

    private static string Written(JsonNode? content) => content!.ToJsonString(Plain);

    private static void Forget(JsonNode? node, IReadOnlySet<string> ids)
    {
        if (node is JsonArray list)
        {
            list.ToList().ForEach(item => Forget(item, ids));
        }
        else if (node is JsonObject part)
        {
            ForgetNames(part, ids);
            part.ToList().ForEach(member => Forget(member.Value, ids));
        }
    }

    private static void ForgetNames(JsonObject part, IReadOnlySet<string> ids)
    {
        if (Keys.Any(key => part[key] is JsonValue id && id.GetValueKind() == JsonValueKind.String && ids.Contains(id.GetValue<string>())))
        {
            foreach (var name in Names.Where(name => part[name] is JsonValue value && IsWords(name, value)))
            {
                part[name] = ErasedText.Value;
            }
        }
    }

    /// <summary>Why an opportunity is stuck is one of few reasons and nobody's words.</summary>
    private static bool IsWords(string name, JsonValue value) =>
        value.GetValueKind() == JsonValueKind.String
        && !(name == "reason" && Reasons.Contains(value.GetValue<string>().Replace("_", "", StringComparison.Ordinal)));
}
