using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;

namespace CrmGraph.Api.Analytics.Behind;

/// <summary>Which number, and which part of its list.</summary>
/// <param name="Key">The number's <c>behind</c>.</param>
/// <param name="First">How many at most, up to 100; 100 when left out.</param>
/// <param name="Skip">How many to pass over.</param>
internal sealed record OpportunitiesBehindArguments(string Key, int? First, int? Skip);

/// <summary>The opportunities that make up a number.</summary>
/// <param name="Count">How many lines the whole list has.</param>
/// <param name="Amount">What they add up to in base currency: the number itself.</param>
/// <param name="Lines">The part that was asked for.</param>
internal sealed record OpportunitiesBehind(int Count, decimal Amount, IReadOnlyList<LineBehind> Lines);

/// <summary>Reads the opportunities that a number was counted from.</summary>
internal static class ReadOpportunitiesBehind
{
    private const int Most = 100;

    public static async Task<OpportunitiesBehind> Run(
        OpportunitiesBehindArguments arguments,
        CrmDbContext db,
        Caller caller,
        CancellationToken stop)
    {
        var size = arguments.First ?? Most;
        if (size is < 0 or > Most || arguments.Skip < 0)
        {
            throw new InvalidValue("first", $"must be between 0 and {Most}, and skip not negative").AsException();
        }

        var key = NumberKey.Read(arguments.Key);
        var scope = await AnalyticsScope.Of(key.Scope, db, caller, stop);
        var lines = await key.Lines(scope, db, stop);
        return new OpportunitiesBehind(
            lines.Count,
            lines.Sum(line => line.Amount),
            [.. lines.OrderBy(line => line.At).ThenBy(line => line.OpportunityId).Skip(arguments.Skip ?? 0).Take(size)]);
    }
}
