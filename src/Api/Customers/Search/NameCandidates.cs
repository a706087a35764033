using System.Linq.Expressions;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Customers.Search;

/// <summary>A name that may match.</summary>
internal sealed record NameCandidate(Guid CustomerId, string Name, MatchPlace Place);

/// <summary>Lets the database pick the names worth a closer look, of what the caller may see.</summary>
internal sealed class NameCandidates(CrmDbContext db, Caller caller)
{
    /// <summary>So many names are looked at closely; a search that has more of them needs another word.</summary>
    private const int Most = 2_000;

    /// <summary>Names that have every word as it was typed.</summary>
    public Task<IReadOnlyList<NameCandidate>> AsTyped(IReadOnlyList<SearchWord> words, int first, CancellationToken stop) =>
        Read([.. words.Select(word => (IReadOnlyList<string>)[word.Text])], first, stop);

    /// <summary>Names that have a piece of every word.</summary>
    public Task<IReadOnlyList<NameCandidate>> WithTypos(IReadOnlyList<SearchWord> words, CancellationToken stop) =>
        Read([.. words.Select(word => word.Pieces())], Most, stop);

    private async Task<IReadOnlyList<NameCandidate>> Read(IReadOnlyList<IReadOnlyList<string>> pieces, int most, CancellationToken stop)
    {
        var customers = await Having(db.Visible<Customer>(caller).Where(c => c.ArchivedAt == null), c => c.Search, pieces)
            .OrderBy(c => c.Search.Length).ThenBy(c => c.Id)
            .Take(most)
            .Select(c => new NameCandidate(c.Id, c.Search, MatchPlace.Customer))
            .ToListAsync(stop);
        var contacts = await Having(db.Visible<Contact>(caller), c => c.Search, pieces)
            .OrderBy(c => c.Search.Length).ThenBy(c => c.Id)
            .Take(most)
            .Select(c => new NameCandidate(c.CustomerId, c.Search, MatchPlace.Contact))
            .ToListAsync(stop);
        return [.. customers, .. contacts];
    }

    /// <summary>For each word one of its pieces.</summary>
    private static IQueryable<T> Having<T>(IQueryable<T> rows, Expression<Func<T, string>> name, IReadOnlyList<IReadOnlyList<string>> pieces) =>
        pieces.Aggregate(rows, (narrowed, any) => narrowed.Where(any.Select(Contains).Aggregate(Predicates.Or).On(name)));

    private static Expression<Func<string, bool>> Contains(string piece) => name => name.Contains(piece);
}
