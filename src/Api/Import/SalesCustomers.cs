using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Import;

/// <summary>Brings in the accounts as customers; each belongs to the rep who won most with it, the first by name on a tie.</summary>
internal static class SalesCustomers
{
    public static async Task<IReadOnlyDictionary<string, Customer>> Bring(
        SalesFiles files,
        IReadOnlyDictionary<string, User> users,
        DateTime now,
        Guid by,
        CrmDbContext db,
        CancellationToken stop)
    {
        var customers = await Known(db, stop);
        var deals = files.Deals.Where(deal => deal.Account is not null).ToLookup(deal => deal.Account!, StringComparer.Ordinal);
        foreach (var account in ParentsFirst(files.Accounts).Where(account => !customers.ContainsKey(account.Name)))
        {
            var owner = users[Owner(deals[account.Name], files)];
            var number = await NumberSeries.Next(db, nameof(Customer), 1, stop);
            var parent = account.Parent is { } name ? customers.GetValueOrDefault(name)?.Id : null;
            var customer = Customer.Register(number, Profile(account, parent), owner.Id, owner.TeamId, now, by, account.Name);
            if (deals[account.Name].Where(deal => deal.Stage == DealStage.Won).Min(deal => deal.Closed) is { } firstContract)
            {
                customer.MarkCooperation(firstContract);
            }

            db.Add(customer);
            customers[account.Name] = customer;
        }

        await db.SaveChangesAsync(stop);
        return customers;
    }

    /// <summary>The customers of earlier imports; one that was merged since is the one it was merged into.</summary>
    private static async Task<Dictionary<string, Customer>> Known(CrmDbContext db, CancellationToken stop)
    {
        var customers = await db.Set<Customer>()
            .Where(customer => customer.ExternalId != null)
            .ToDictionaryAsync(customer => customer.ExternalId!, StringComparer.Ordinal, stop);
        var merged = await (
            from alias in db.Set<CustomerAlias>()
            where alias.ExternalId != null
            join customer in db.Set<Customer>() on alias.CustomerId equals customer.Id
            select new { alias.ExternalId, Customer = customer })
            .ToListAsync(stop);
        merged.ForEach(alias => customers.TryAdd(alias.ExternalId!, alias.Customer));
        return customers;
    }

    private static string Owner(IEnumerable<DealRow> deals, SalesFiles files) => deals
        .GroupBy(deal => deal.Agent, StringComparer.Ordinal)
        .OrderByDescending(group => group.Where(deal => deal.Stage == DealStage.Won).Sum(deal => deal.Value))
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key ?? files.Agents.Select(agent => agent.Name).Min(StringComparer.Ordinal)!;

    private static CustomerProfile Profile(AccountRow account, Guid? parent) => new(account.Name)
    {
        Industry = account.Sector,
        Country = account.Country,
        YearEstablished = account.YearEstablished,
        Employees = account.Employees,
        AnnualRevenueUnits = (long?)(account.Revenue * Money.UnitsPerOne),
        ParentId = parent,
    };

    private static IEnumerable<AccountRow> ParentsFirst(IReadOnlyList<AccountRow> accounts) =>
        accounts.Where(account => account.Parent is null).Concat(accounts.Where(account => account.Parent is not null));
}
