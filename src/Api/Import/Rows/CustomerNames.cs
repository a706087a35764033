using System.Globalization;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Automation.Imports;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Customers.Duplicates;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Import.Rows;

/// <summary>
/// The customers that the rows of a chunk name: by the id of the system they come from, else by number, else by name,
/// whatever its spelling and legal form.
/// </summary>
internal sealed class CustomerNames
{
    private readonly string _field;
    private readonly Dictionary<string, Named> _byExternalId;
    private readonly Dictionary<int, Named> _byNumber;
    private readonly ILookup<string, Named> _byName;

    private CustomerNames(string field, IReadOnlyList<Named> customers)
    {
        _field = field;
        _byExternalId = customers.Where(c => c.ExternalId is not null).ToDictionary(c => c.ExternalId!, StringComparer.Ordinal);
        _byNumber = customers.ToDictionary(c => c.Number);
        _byName = customers.Where(c => c.NameKey is not null).ToLookup(c => c.NameKey!, StringComparer.Ordinal);
    }

    public static async Task<CustomerNames> Read(string field, Chunk chunk, CancellationToken stop)
    {
        var texts = chunk.Texts(field);
        if (texts.Count == 0)
        {
            return new CustomerNames(field, []);
        }

        var names = texts.Select(MatchKey.Name).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var numbers = texts.Select(NumberIn).OfType<int>().ToList();
        var customers = chunk.Db.Visible<Customer>(chunk.Caller);
        var found = new List<Named>();
        found.AddRange(await Select(customers.Where(c => c.ExternalId != null && texts.Contains(c.ExternalId))).ToListAsync(stop));
        found.AddRange(await Select(customers.Where(c => c.NameKey != null && names.Contains(c.NameKey))).ToListAsync(stop));
        found.AddRange(await Select(customers.Where(c => numbers.Contains(c.Number))).ToListAsync(stop));
        return new CustomerNames(field, [.. found.DistinctBy(c => c.Id)]);
    }

    /// <summary>The customer that a row names; null where it names none.</summary>
    public Named? Find(ImportRow row) => row.Text(_field) is { } text
        ? Known(row) ?? throw new RowReferenceUnknown(_field, text).AsException()
        : null;

    /// <summary>The customer that a row names; null where it names none, or none that is here.</summary>
    public Named? Known(ImportRow row)
    {
        if (row.Text(_field) is not { } text || Called(text) is not { } known)
        {
            return null;
        }

        if (known.ExternalId != text && known.Number != NumberIn(text))
        {
            row.Take(_field, known.Name, ImportCorrectionReason.CustomerMatched);
        }

        return known;
    }

    /// <summary>The customer of that name; null where there is none.</summary>
    public Named? Called(string text)
    {
        if (_byExternalId.TryGetValue(text, out var known) || (NumberIn(text) is { } number && _byNumber.TryGetValue(number, out known)))
        {
            return known;
        }

        return (MatchKey.Name(text) is { } name ? _byName[name].ToList() : []) switch
        {
            [] => null,
            [var one] => one,
            _ => throw new RowReferenceAmbiguous(_field, text).AsException(),
        };
    }

    private static int? NumberIn(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static IQueryable<Named> Select(IQueryable<Customer> customers) =>
        customers.Select(c => new Named(c.Id, c.Number, c.ExternalId, c.Name, c.NameKey));

    internal sealed record Named(Guid Id, int Number, string? ExternalId, string Name, string? NameKey);
}
