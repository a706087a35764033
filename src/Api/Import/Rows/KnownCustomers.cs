using CrmGraph.Api.Data;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Customers.Duplicates;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Import.Rows;

/// <summary>
/// The customers that the rows of a chunk may be: those with the same id in the system they come from, and those that share a name,
/// phone, tax number or e-mail address and score as duplicates do.
/// </summary>
internal sealed class KnownCustomers
{
    /// <summary>What more customers than these share, the number of a call centre for example, says nothing about any of them.</summary>
    private const int MostCompared = 20;

    /// <summary>So many at most are looked at for one chunk and one kind of key.</summary>
    private const int MostSharing = 10_000;

    private readonly Chunk _chunk;
    private readonly HashSet<string> _externalIds;
    private readonly Dictionary<(DuplicateReason Reason, string Key), List<Known>> _byKey = [];

    private KnownCustomers(Chunk chunk, HashSet<string> externalIds, IEnumerable<Known> customers)
    {
        (_chunk, _externalIds) = (chunk, externalIds);
        foreach (var customer in customers)
        {
            Add(customer);
        }
    }

    public static async Task<KnownCustomers> Read(Chunk chunk, CancellationToken stop)
    {
        var ids = chunk.Texts("externalId");
        var externalIds = await chunk.Db.Visible<Customer>(chunk.Caller)
            .Where(customer => customer.ExternalId != null && ids.Contains(customer.ExternalId))
            .Select(customer => customer.ExternalId!)
            .Concat(chunk.Db.Visible<CustomerAlias>(chunk.Caller)
                .Where(merged => merged.ExternalId != null && ids.Contains(merged.ExternalId))
                .Select(merged => merged.ExternalId!))
            .ToHashSetAsync(stop);
        return new KnownCustomers(chunk, externalIds, await SharingKeys(chunk, stop));
    }

    /// <summary>By what a dry run knows a name that it has passed.</summary>
    public static string NameKey(string name) => $"n:{name}";

    /// <summary>Decides about a row whose customer is here; a row that is decided not so is here from now on.</summary>
    public void Meet(RowOutcome outcome)
    {
        var row = outcome.Row;
        var keys = KeysOf(row);
        if (row.Text("externalId") is { } id && !_externalIds.Add(id))
        {
            _chunk.Meet(outcome, $"the customer with id '{id}'", []);
        }
        else if (Closest(keys) is ({ } customer, { } score))
        {
            _chunk.Meet(outcome, customer.Description, score.Reasons, customer.Name);
        }
        else if (_chunk.Run.IsDryRun && _chunk.Earlier.Pass(row.Text("externalId"), NameKey(keys.Name), keys.TaxId is { } tax ? $"t:{tax}" : null))
        {
            _chunk.Meet(outcome, "a customer in an earlier line", [DuplicateReason.Name]);
        }

        if (outcome.IsOpen)
        {
            Add(new Known(keys, row.Required("name"), $"the customer of line {row.Line}"));
        }
    }

    private static async Task<List<Known>> SharingKeys(Chunk chunk, CancellationToken stop)
    {
        var keys = chunk.Open.Where(outcome => outcome.Row.Text("name") is not null).Select(outcome => KeysOf(outcome.Row)).ToList();
        var names = keys.ConvertAll(key => key.Name);
        var phones = keys.Select(key => key.Phone).OfType<string>().ToList();
        var taxIds = keys.Select(key => key.TaxId).OfType<string>().ToList();
        var emails = keys.SelectMany(key => key.Emails).ToList();
        var customers = chunk.Db.Visible<Customer>(chunk.Caller).Where(customer => customer.ArchivedAt == null);
        var contacts = chunk.Db.Visible<Contact>(chunk.Caller);
        var ids = new HashSet<Guid>();
        ids.UnionWith(await customers.Where(c => c.NameKey != null && names.Contains(c.NameKey)).Select(c => c.Id).Take(MostSharing).ToListAsync(stop));
        ids.UnionWith(await customers.Where(c => c.PhoneKey != null && phones.Contains(c.PhoneKey)).Select(c => c.Id).Take(MostSharing).ToListAsync(stop));
        ids.UnionWith(await customers.Where(c => c.TaxKey != null && taxIds.Contains(c.TaxKey)).Select(c => c.Id).Take(MostSharing).ToListAsync(stop));
        ids.UnionWith(await contacts.Where(c => c.EmailKey != null && emails.Contains(c.EmailKey)).Select(c => c.CustomerId).Take(MostSharing).ToListAsync(stop));
        var found = await customers.Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, c.Number, c.Name, c.Phone, c.Website, c.TaxId })
            .ToListAsync(stop);
        var emailsOf = (await contacts.Where(c => c.EmailKey != null && ids.Contains(c.CustomerId))
            .Select(c => new { c.CustomerId, Email = c.EmailKey! })
            .ToListAsync(stop)).ToLookup(c => c.CustomerId, c => c.Email);
        return found.ConvertAll(c => new Known(
            new CustomerKeys(c.Id, c.Name, c.Phone, c.Website, emailsOf[c.Id], c.TaxId),
            c.Name,
            FormattableString.Invariant($"customer {c.Number}, {c.Name}")));
    }

    private (Known? Customer, DuplicateScore? Score) Closest(CustomerKeys keys) => keys.All()
        .SelectMany(key => (_byKey.GetValueOrDefault(key) ?? []).Take(MostCompared))
        .Distinct()
        .Select(known => ((Known?)known, (DuplicateScore?)DuplicateScore.Of(keys, known.Keys)))
        .Where(pair => pair.Item2!.Points >= DuplicateScore.Suspicious)
        .OrderByDescending(pair => pair.Item2!.Points)
        .FirstOrDefault();

    private void Add(Known customer)
    {
        foreach (var key in customer.Keys.All())
        {
            if (!_byKey.TryGetValue(key, out var sharing))
            {
                _byKey[key] = sharing = [];
            }

            sharing.Add(customer);
        }
    }

    private static CustomerKeys KeysOf(ImportRow row) => new(
        Guid.Empty,
        row.Required("name"),
        row.Text("phone"),
        row.Text("website"),
        row.Text("contactEmail") is { } email ? [email] : [],
        row.Text("taxId"));

    private sealed record Known(CustomerKeys Keys, string Name, string Description);
}
