using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Live;

/// <summary>The names and reasons that events quote. The feed has no gaps, so an event stays and only its words go.</summary>
internal static class EventWords
{
    /// <summary>Texts of events that are the program's own.</summary>
    private static readonly HashSet<string> Impersonal = [nameof(OpportunitySaleChanged.Record), nameof(ReviewEvent.Week)];

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The events in which people's words stand, each with the names of these texts in its body.</summary>
    private static readonly FrozenDictionary<string, IReadOnlyList<string>> Quoting = typeof(DomainEvent).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(DomainEvent)))
        .Select(type => (type.Name, Texts: TextsOf(type)))
        .Where(quoting => quoting.Texts.Count > 0)
        .ToFrozenDictionary(quoting => quoting.Name, quoting => quoting.Texts, StringComparer.Ordinal);

    /// <summary>What people's words are in these events.</summary>
    public static async Task<IReadOnlyList<string>> In(IQueryable<EventRecord> events, CancellationToken stop)
    {
        HashSet<string> words = [];
        foreach (var happened in await Those(events).AsNoTracking().ToListAsync(stop))
        {
            Rewrite(happened, Noted);
        }

        return [.. words];

        string Noted(string word)
        {
            words.Add(word);
            return word;
        }
    }

    /// <summary>How many of these events are of a kind that quotes people.</summary>
    public static Task<int> Count(IQueryable<EventRecord> events, CancellationToken stop) => Those(events).CountAsync(stop);

    /// <summary>Puts other words into these events, to be saved with the next save. Returns how many events change.</summary>
    public static async Task<int> Change(IQueryable<EventRecord> events, Func<string, string> change, CrmDbContext db, CancellationToken stop)
    {
        var changed = 0;
        foreach (var happened in await Those(events).AsTracking().ToListAsync(stop))
        {
            if (Rewrite(happened, change) is { } body)
            {
                db.Entry(happened).Property(e => e.Body).CurrentValue = body;
                changed++;
            }
        }

        return changed;
    }

    private static IQueryable<EventRecord> Those(IQueryable<EventRecord> events)
    {
        var types = Quoting.Keys.ToList();
        return events.Where(happened => types.Contains(happened.Type));
    }

    /// <summary>The body with other words; null where they are the same.</summary>
    private static string? Rewrite(EventRecord happened, Func<string, string> change)
    {
        var body = JsonNode.Parse(happened.Body)!.AsObject();
        var isChanged = false;
        foreach (var name in Quoting[happened.Type])
        {
            if (body[name]?.GetValue<string>() is { } word && change(word) is var other && other != word)
            {
                body[name] = other;
                isChanged = true;
            }
        }

        return isChanged ? body.ToJsonString(Plain) : null;
    }

    private static IReadOnlyList<string> TextsOf(Type happened) =>
    [
        .. happened.GetProperties()
            .Where(property => property.PropertyType == typeof(string) && !Impersonal.Contains(property.Name))
            .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)),
    ];
}
