using System.Text.Json;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Automation.Exports;
using CrmGraph.Domain.Customers;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Export;

/// <summary>The rows of a page whose people agreed to what the export is for, and why others are left out.</summary>
/// <param name="Rows">Those that stay.</param>
/// <param name="LeftOut">Those that do not.</param>
/// <param name="WithoutConsent">How many are left out because somebody in them never agreed.</param>
/// <param name="Withdrawn">How many because somebody took it back.</param>
internal sealed record AgreedRows(IReadOnlyList<JsonElement> Rows, IReadOnlyList<JsonElement> LeftOut, int WithoutConsent, int Withdrawn)
{
    public static async Task<AgreedRows> Of(IReadOnlyList<JsonElement> rows, ExportRun run, CrmDbContext db, CancellationToken stop)
    {
        if (run.Purpose?.Consent() is not { } purpose)
        {
            return new AgreedRows(rows, [], 0, 0);
        }

        var people = rows.Select(row => Persons(row).ToList()).ToList();
        var consents = await Consents(people.SelectMany(ids => ids).Distinct().ToList(), purpose, run.Channel, db, stop);
        var verdicts = people.ConvertAll(ids => ids.Count == 0 ? Agreement.Given : ids.Min(id => consents.GetValueOrDefault(id)));
        return new AgreedRows(
            [.. rows.Zip(verdicts).Where(row => row.Second == Agreement.Given).Select(row => row.First)],
            [.. rows.Zip(verdicts).Where(row => row.Second != Agreement.Given).Select(row => row.First)],
            verdicts.Count(verdict => verdict == Agreement.None),
            verdicts.Count(verdict => verdict == Agreement.Withdrawn));
    }

    private enum Agreement
    {
        None,
        Withdrawn,
        Given,
    }

    /// <summary>What each contact has said; leads cannot say anything, and are not here.</summary>
    private static async Task<Dictionary<string, Agreement>> Consents(
        List<string> people,
        ConsentPurpose purpose,
        ConsentChannel channel,
        CrmDbContext db,
        CancellationToken stop)
    {
        var contacts = people.Select(id => (Global: id, IsRead: NodeId.TryRead(id, out var type, out var key) && type == nameof(Contact), Id: key)).Where(person => person.IsRead).ToDictionary(person => person.Id, person => person.Global);
        var ids = contacts.Keys.ToList();
        var said = await db.Set<Consent>()
            .Where(consent => ids.Contains(consent.ContactId) && consent.Purpose == purpose && consent.Channel == channel)
            .Select(consent => new { consent.ContactId, Holds = consent.WithdrawnAt == null })
            .ToListAsync(stop);
        return said.GroupBy(consent => contacts[consent.ContactId])
            .ToDictionary(one => one.Key, one => one.Any(consent => consent.Holds) ? Agreement.Given : Agreement.Withdrawn);
    }

    /// <summary>The ids of the people in a row, however deep.</summary>
    private static IEnumerable<string> Persons(JsonElement row) => row.ValueKind switch
    {
        JsonValueKind.Array => row.EnumerateArray().SelectMany(Persons),
        JsonValueKind.Object => row.EnumerateObject().SelectMany(member =>
            member.Name == PersonColumns.Person ? [member.Value.GetString()!] : Persons(member.Value)),
        _ => [],
    };
}
