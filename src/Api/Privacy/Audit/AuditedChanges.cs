using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmGraph.Api.Data;
using CrmGraph.Api.Live;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation.Exports;
using CrmGraph.Domain.Automation.Imports;
using CrmGraph.Domain.Automation.Webhooks;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmGraph.Api.Privacy.Audit;

/// <summary>Which changes are administrative acts, and what is written down of them.</summary>
/// <remarks>Whatever only administrators may write is one, so that a setting that is added later is audited without being named here.</remarks>
internal static class AuditedChanges
{
    private const string Created = "CREATED";
    private const string Changed = "CHANGED";
    private const string Removed = "REMOVED";

    /// <summary>What others than administrators do and is an act all the same, with its name where it has one of its own.</summary>
    private static readonly Dictionary<(Type Entity, string Change), string?> Others = new()
    {
        [(typeof(ApiKey), Created)] = null,
        [(typeof(ApiKey), Changed)] = "API_KEY_REVOKED",
        [(typeof(Webhook), Created)] = null,
        [(typeof(Webhook), Changed)] = null,
        [(typeof(Consent), Created)] = "CONSENT_RECORDED",
        [(typeof(Consent), Changed)] = "CONSENT_WITHDRAWN",
        [(typeof(CustomerAlias), Created)] = "CUSTOMERS_MERGED",
        [(typeof(ExportRun), Created)] = "EXPORT_STARTED",
        [(typeof(ImportRun), Created)] = "IMPORT_STARTED",
        [(typeof(Disclosure), Created)] = "PERSON_DISCLOSED",
        [(typeof(Erasure), Created)] = AuditChain.Erasing,
    };

    /// <summary>What must not be read anywhere, and what says nothing.</summary>
    private static readonly HashSet<string> Untold =
        [nameof(Entity.Id), nameof(Entity.Version), nameof(ApiKey.SecretHash), nameof(Webhook.Secret), nameof(Webhook.ReplacedSecret)];

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The acts among what is about to be saved.</summary>
    public static IReadOnlyList<AuditAct> In(ChangeTracker tracker, Guid userId, DateTime now) =>
    [
        .. tracker.Entries<Entity>()
            .Where(entry => entry.Entity is not (AuditEntry or AccessEntry))
            .Select(entry => NameOf(entry) is { } name
                ? new AuditAct(name, entry.Metadata.ClrType.Name, entry.Entity.Id, Details(entry), userId, now)
                : null)
            .OfType<AuditAct>(),
    ];

    private static string? NameOf(EntityEntry<Entity> entry)
    {
        if (entry.Entity.Events.OfType<OpportunityPurged>().Any())
        {
            return "OPPORTUNITY_PURGED";
        }

        var change = entry.State switch
        {
            EntityState.Added => Created,
            EntityState.Modified => Changed,
            EntityState.Deleted => Removed,
            _ => null,
        };
        var type = entry.Metadata.ClrType;
        if (change is null)
        {
            return null;
        }

        var usual = $"{RecordedChangeReading.Kind(type.Name)}_{change}";
        return Others.TryGetValue((type, change), out var own) ? own ?? usual : Visibility.RuleOf(type).Writer == Role.Administrator ? usual : null;
    }

    private static string Details(EntityEntry entry)
    {
        var values = new JsonObject();
        foreach (var property in entry.Properties.Where(property => !Untold.Contains(property.Metadata.Name)))
        {
            var (before, after) = (Value(property, property.OriginalValue), Value(property, property.CurrentValue));
            if (entry.State != EntityState.Modified)
            {
                values[property.Metadata.Name] = after;
            }
            else if (before?.ToJsonString() != after?.ToJsonString())
            {
                values[property.Metadata.Name] = new JsonArray(before, after);
            }
        }

        return values.ToJsonString(Plain);
    }

    /// <summary>The value as it is stored; what is stored as JSON becomes a part of the details.</summary>
    private static JsonNode? Value(PropertyEntry property, object? value)
    {
        var converter = property.Metadata.GetTypeMapping().Converter;
        var stored = value is null || converter is null ? value : converter.ConvertToProvider(value);
        var isJson = stored is string && value is not string and not Enum;
        return stored switch
        {
            null => null,
            string text when isJson => JsonNode.Parse(text),
            _ => JsonSerializer.SerializeToNode(stored, stored.GetType(), Plain),
        };
    }
}
