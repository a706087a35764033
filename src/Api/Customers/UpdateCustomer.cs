using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Customers;

/// <summary>What changes about a customer; what is left out stays as it is, null clears.</summary>
/// <param name="Id">The customer.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="Name">The company's or the person's name.</param>
/// <param name="Industry">The industry, in the words your segments use.</param>
/// <param name="Region">The sales region.</param>
/// <param name="Country">The country.</param>
/// <param name="Website">The web address.</param>
/// <param name="Phone">The main telephone number.</param>
/// <param name="TaxId">The number under which it pays taxes.</param>
/// <param name="Employees">Number of employees.</param>
/// <param name="YearEstablished">The year it was founded.</param>
/// <param name="AnnualRevenue">The customer's own yearly revenue, in base currency.</param>
/// <param name="Status">Where the relationship stands.</param>
/// <param name="ParentId">The company it belongs to.</param>
/// <param name="Tags">Free labels; replaces them all.</param>
/// <param name="AbilityToPay">How well it can pay, as people judge it.</param>
/// <param name="PurchaseIntent">How much it wants to buy, as people judge it.</param>
/// <param name="Addresses">Its addresses; replaces them all.</param>
/// <param name="Preferences">What it likes to have one way and not another; replaces them all.</param>
internal sealed record UpdateCustomerInput(
    [NodeId<Customer>] Guid Id,
    int Version,
    Optional<string> Name,
    Optional<string?> Industry,
    Optional<string?> Region,
    Optional<string?> Country,
    Optional<string?> Website,
    Optional<string?> Phone,
    Optional<string?> TaxId,
    Optional<int?> Employees,
    Optional<int?> YearEstablished,
    Optional<decimal?> AnnualRevenue,
    Optional<CustomerStatus> Status,
    [NodeId<Customer>] Optional<Guid?> ParentId,
    Optional<IReadOnlyList<string>> Tags,
    Optional<CustomerGrade?> AbilityToPay,
    Optional<CustomerGrade?> PurchaseIntent,
    Optional<IReadOnlyList<CustomerAddressInput>> Addresses,
    Optional<IReadOnlyList<CustomerPreferenceInput>> Preferences);

/// <summary>Changes a customer's record.</summary>
internal static class UpdateCustomer
{
    public static async Task<Customer> Run(
        UpdateCustomerInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var customer = await db.GetWritable<Customer>(input.Id, caller, stop);
        customer.CheckVersion(input.Version);
        var workspace = await db.Workspace(stop);
        var profile = Merge(customer, input, workspace.BaseCurrency);
        if (profile.ParentId is { } parent && parent != customer.ParentId)
        {
            customer.CheckParent(parent, await ParentCompanies.Above(parent, db, stop));
        }

        customer.Change(profile, clock.UtcNow(), caller.UserId);
        await db.SaveAs(caller, stop);
        return customer;
    }

    private static CustomerProfile Merge(Customer customer, UpdateCustomerInput input, string currency) =>
        new(input.Name.Or(customer.Name))
        {
            Industry = input.Industry.Or(customer.Industry),
            Region = input.Region.Or(customer.Region),
            Country = input.Country.Or(customer.Country),
            Website = input.Website.Or(customer.Website),
            Phone = input.Phone.Or(customer.Phone),
            TaxId = input.TaxId.Or(customer.TaxId),
            Employees = input.Employees.Or(customer.Employees),
            YearEstablished = input.YearEstablished.Or(customer.YearEstablished),
            AnnualRevenueUnits = input.AnnualRevenue.HasValue
                ? input.AnnualRevenue.Value is { } revenue ? Money.Of(revenue, currency).Units : null
                : customer.AnnualRevenueUnits,
            Status = input.Status.Or(customer.Status),
            ParentId = input.ParentId.Or(customer.ParentId),
            Tags = input.Tags.Or(customer.Tags),
            AbilityToPay = input.AbilityToPay.Or(customer.AbilityToPay),
            PurchaseIntent = input.PurchaseIntent.Or(customer.PurchaseIntent),
            Addresses = input.Addresses.HasValue ? CustomerAddressInput.Entered(input.Addresses.Value ?? []) : customer.Addresses,
            Preferences = input.Preferences.HasValue ? CustomerPreferenceInput.Entered(input.Preferences.Value ?? []) : customer.Preferences,
        };
}
