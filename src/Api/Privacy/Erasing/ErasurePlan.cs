using CrmGraph.Api.Data;
using CrmGraph.Domain.Automation.Exports;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Privacy.Erasing;

/// <summary>Everything in which a person is found, before it is touched: the preview shows it and the erasure goes through it.</summary>
/// <param name="Person">The person.</param>
/// <param name="Counts">What becomes of each kind of record there is.</param>
/// <param name="Mentions">The customer's tracked records in whose words a contact stands; none where the customer itself is erased.</param>
/// <param name="Quotes">The tracked records of others that quote the person.</param>
internal sealed record ErasurePlan(
    ErasedPerson Person,
    IReadOnlyList<ErasedCount> Counts,
    IReadOnlyList<object> Mentions,
    IReadOnlyList<(CopiedWords Kind, object Row)> Quotes)
{
    public const string ExportFiles = "ExportFile";

    /// <summary>What names the customer itself and the other people there is not changed for one of them.</summary>
    private static readonly HashSet<Type> Unmentioned = [typeof(Customer), typeof(Contact), typeof(CustomerAlias)];

    public static async Task<ErasurePlan> Of(ErasedPerson person, DateTime now, CrmDbContext db, CancellationToken stop)
    {
        List<ErasedCount> counts = [];
        List<object> mentions = [];
        if (person.Contact is { } contact)
        {
            counts.Add(new(nameof(Contact), ErasureFate.Erased, 1));
            counts.Add(new(nameof(Consent), ErasureFate.Erased, await db.Set<Consent>().CountAsync(consent => consent.ContactId == contact.Id, stop)));
            mentions.AddRange(await FindMentions(person, counts, stop));
        }
        else
        {
            foreach (var rows in ErasedRecords.All)
            {
                counts.Add(new(rows.Entity.Name, rows.Fate, await rows.Count(person.Circle, stop)));
            }
        }

        var quotes = await FindQuotes(person, counts, db, stop);
        counts.Add(new(ExportFiles, ErasureFate.Erased, await Downloadable(db, now).CountAsync(stop)));
        return new ErasurePlan(person, [.. counts.Where(counted => counted.Count > 0)], mentions, quotes);
    }

    /// <summary>The exports whose file is there or will be. None of them stays: a workbook cannot be searched and corrected.</summary>
    public static IQueryable<ExportRun> Downloadable(CrmDbContext db, DateTime now) =>
        db.Set<ExportRun>().Where(run => run.ExpiresAt > now && run.Problem == null);

    private static async Task<List<object>> FindMentions(ErasedPerson person, List<ErasedCount> counts, CancellationToken stop)
    {
        List<object> found = [];
        foreach (var rows in ErasedRecords.All.Where(rows => !Unmentioned.Contains(rows.Entity)))
        {
            var some = await rows.Mentions(person.Circle, person.Words, stop);
            found.AddRange(some);
            counts.Add(new(rows.Entity.Name, ErasureFate.Anonymised, some.Count));
        }

        return found;
    }

    private static async Task<List<(CopiedWords Kind, object Row)>> FindQuotes(
        ErasedPerson person,
        List<ErasedCount> counts,
        CrmDbContext db,
        CancellationToken stop)
    {
        List<(CopiedWords, object)> found = [];
        foreach (var kind in QuotingRecords.All)
        {
            var some = await kind.Find(person, db, stop);
            found.AddRange(some.Select(row => (kind, row)));
            counts.Add(new(kind.Entity.Name, ErasureFate.Anonymised, some.Count));
        }

        return found;
    }
}
