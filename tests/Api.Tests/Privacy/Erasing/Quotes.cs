using System.Text.Encodings.Web;
using System.Text.Json;
using CrmGraph.Api.Data;
using CrmGraph.Api.Files;
using CrmGraph.Api.Graph;
using CrmGraph.Api.Tests.Data;
using CrmGraph.Domain.Automation;
using CrmGraph.Domain.Automation.Exports;
using CrmGraph.Domain.Automation.Imports;
using CrmGraph.Domain.Automation.Webhooks;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Reviews;
using CrmGraph.Domain.Tests.Reviews;

namespace CrmGraph.Api.Tests.Privacy.Erasing;

/// <summary>Records of all kinds that quote a customer without belonging to it, and a search through everything that is stored.</summary>
internal static class Quotes
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The name the customer had before, which stands in events and in the review of that week alone.</summary>
    public const string FormerName = $"{MarkedPerson.Word} & Söhne";

    /// <summary>The title that an opportunity had in the week of a review.</summary>
    public const string FormerTitle = $"{MarkedPerson.Word} Auftrag";

    public static IEnumerable<object> Of(Customer customer, Opportunity opportunity, SampleCompany company)
    {
        var (now, by) = (SampleCompany.Now, company.Users[0].Id);
        yield return ReviewRecord.Make(Review(customer, opportunity), null, now, by);
        yield return ImprovementMeasure.Decide(
            SampleReviews.Draft(now), new($"Call {customer.Name}", by, DateOnly.FromDateTime(now), MetricKey.Leads, 1), DateOnly.FromDateTime(now), now, by);
        yield return ImportReject.Of(company.Imports.Rejects[0].RunId, 7, new RowValueMissing("name"), [customer.Name, $"{MarkedPerson.Word} in other words"]);
        yield return ImportCorrection.Of(
            company.Imports.Rejects[0].RunId, 8, new(new("客户", "customer"), customer.Name, $"{MarkedPerson.Word} in other words", ImportCorrectionReason.CustomerMatched));
        var run = ImportRun.Start($"{customer.Name}.csv", 1, now);
        run.Take(new ImportChunk(1, 0, 0, [new(1, [new("name", customer.Name)])]), TimeSpan.FromMinutes(1), now);
        run.Finish(null, now);
        yield return run;
        var export = ExportRun.Start(
            new ExportOrder(by, "customers", $"{{ customers(where: {{name: {{eq: \"{customer.Name}\"}}}}) {{ nodes {{ name }} }} }}", $"{{\"name\":\"{customer.Name}\"}}", [], ExportFormat.Csv, "en", 1, TimeSpan.FromDays(3650)),
            now);
        export.Finish(null, now);
        yield return export;
        yield return WebhookDelivery.Of(company.Webhooks[0].Id, 1, 2, 1, new(now, 500, 3, $"{customer.Name} is not known here"));
        yield return Notification.WebhookPaused(by, new($"{customer.Name} 推送", $"About {customer.Name}"), now);
        yield return new IdempotencyKey { CallerId = by, Key = "someMutation:1", Answer = JsonSerializer.Serialize(new { customer.Name }), UsedAt = now };
        yield return new StoredFile { Hash = new string('d', StoredFileMapping.HashLength), Content = [.. System.Text.Encoding.UTF8.GetBytes(MarkedPerson.Word)] };
    }

    /// <summary>The columns of all tables in which the word stands.</summary>
    public static async Task<IReadOnlyList<string>> Traces(CrmDbContext db)
    {
        HashSet<string> traces = [];
        foreach (var type in db.Model.GetEntityTypes())
        {
            foreach (var row in await MarkedPerson.Rows(db, type))
            {
                traces.UnionWith(type.GetProperties().Where(property => !property.IsShadowProperty())
                    .Where(property => Text(property.GetGetter().GetClrValue(row)).Contains(MarkedPerson.Word, StringComparison.OrdinalIgnoreCase))
                    .Select(property => $"{type.ClrType.Name}.{property.Name}"));
            }
        }

        return [.. traces.Order(StringComparer.Ordinal)];
    }

    private static WeeklyReviewData Review(Customer customer, Opportunity opportunity) => SomeReview.Data() with
    {
        Week = "2026-W02",
        Stuck = [new(opportunity.Id, opportunity.Number, FormerTitle, FormerName, "Owner", "阶段", "Stage", 12.5m, 30, 14, StuckReason.NoActivity)],
        TierMovements = [new(customer.Id, FormerName, null, null, "重点", "Key", Upward: true, 99, SampleCompany.Now)],
        Topics = [new(ReviewTopicKind.WeakStep, $"{customer.Name}怎么了", $"What about {customer.Name}?")],
    };

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        byte[] bytes => System.Text.Encoding.UTF8.GetString(bytes),
        _ => JsonSerializer.Serialize(value, value.GetType(), Plain),
    };
}
