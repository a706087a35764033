using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;

namespace CrmGraph.Api.Customers.Search;

/// <summary>What is looked for.</summary>
/// <param name="Text">Words from the customer's name or a contact's; case, accents and character width do not matter.</param>
/// <param name="First">How many are listed, the best first, at most 100.</param>
internal sealed record SearchCustomersArguments(string Text, int First = 20);

/// <summary>A customer that was found.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Found">The name in which the words were found, as searches compare it.</param>
/// <param name="Where">Whose name that is.</param>
/// <param name="Typos">How many typos were forgiven in the words; 0 when they stand there as typed.</param>
internal sealed record CustomerMatch(Guid CustomerId, string Found, MatchPlace Where, int Typos);

/// <summary>Whose name matched.</summary>
internal enum MatchPlace
{
    /// <summary>The customer's own.</summary>
    Customer,

    /// <summary>That of a person there.</summary>
    Contact,
}

/// <summary>Finds customers by name, or by the name of a person there, also where a letter was mistyped.</summary>
internal static class SearchCustomers
{
    private const int MostListed = 100;
    private const int MostWords = 8;

    public static async Task<IReadOnlyList<CustomerMatch>> Run(
        SearchCustomersArguments input,
        CrmDbContext db,
        Caller caller,
        CancellationToken stop)
    {
        var words = SearchWord.Of(input.Text);
        if (words.Count is 0 or > MostWords)
        {
            throw new InvalidValue("text", $"must have between 1 and {MostWords} words").AsException();
        }

        var first = Math.Clamp(input.First, 1, MostListed);
        var names = new NameCandidates(db, caller);
        var found = Best(words, await names.AsTyped(words, first, stop), first);

        // Who typed it right is not kept waiting for a search for typos.
        return found.Count >= first || words.All(word => word.Typos == 0)
            ? found
            : Best(words, await names.WithTypos(words, stop), first);
    }

    private static IReadOnlyList<CustomerMatch> Best(IReadOnlyList<SearchWord> words, IEnumerable<NameCandidate> candidates, int first) =>
    [
        .. candidates
            .Select(candidate => (Candidate: candidate, Typos: Typos(words, candidate.Name)))
            .Where(match => match.Typos is not null)
            .Select(match => new CustomerMatch(match.Candidate.CustomerId, match.Candidate.Name, match.Candidate.Place, match.Typos!.Value))
            .OrderBy(match => match.Typos)
            .ThenBy(match => match.Where)
            .ThenBy(match => match.Found.Length)
            .ThenBy(match => match.Found, StringComparer.Ordinal)
            .ThenBy(match => match.CustomerId)
            .DistinctBy(match => match.CustomerId)
            .Take(first),
    ];

    /// <summary>The typos of all words together; null when one of them is not there.</summary>
    private static int? Typos(IReadOnlyList<SearchWord> words, string name) =>
        words.Aggregate((int?)0, (sum, word) => sum + word.TyposIn(name));
}
