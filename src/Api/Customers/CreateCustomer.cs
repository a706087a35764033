using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Customers;

/// <summary>What a new customer record needs.</summary>
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
/// <param name="Status">Where the relationship stands; PROSPECT when left out.</param>
/// <param name="ParentId">The company it belongs to.</param>
/// <param name="OwnerId">The responsible user; the caller when left out.</param>
/// <param name="Tags">Free labels.</param>
/// <param name="AbilityToPay">How well it can pay, as people judge it.</param>
/// <param name="PurchaseIntent">How much it wants to buy, as people judge it.</param>
/// <param name="Addresses">Its addresses.</param>
/// <param name="Preferences">What it likes to have one way and not another.</param>
internal sealed record CreateCustomerInput(
    string Name,
    string? Industry,
    string? Region,
    string? Country,
    string? Website,
    string? Phone,
    string? TaxId,
    int? Employees,
    int? YearEstablished,
    decimal? AnnualRevenue,
    CustomerStatus? Status,
    [NodeId<Customer>] Guid? ParentId,
    [NodeId<User>] Guid? OwnerId,
    IReadOnlyList<string>? Tags,
    CustomerGrade? AbilityToPay,
    CustomerGrade? PurchaseIntent,
    IReadOnlyList<CustomerAddressInput>? Addresses,
    IReadOnlyList<CustomerPreferenceInput>? Preferences);

/// <summary>Creates a customer for the caller or for a user in the caller's line.</summary>
internal static class CreateCustomer
{
    public static async Task<Customer> Run(
        CreateCustomerInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var (ownerId, teamId) = await Owners.Resolve(input.OwnerId, db, caller, stop);
        var workspace = await db.Workspace(stop);
        var profile = new CustomerProfile(input.Name)
        {
            Industry = input.Industry,
            Region = input.Region,
            Country = input.Country,
            Website = input.Website,
            Phone = input.Phone,
            TaxId = input.TaxId,
            Employees = input.Employees,
            YearEstablished = input.YearEstablished,
            AnnualRevenueUnits = input.AnnualRevenue is { } revenue ? Money.Of(revenue, workspace.BaseCurrency).Units : null,
            Status = input.Status ?? CustomerStatus.Prospect,
            ParentId = input.ParentId,
            Tags = input.Tags ?? [],
            AbilityToPay = input.AbilityToPay,
            PurchaseIntent = input.PurchaseIntent,
            Addresses = CustomerAddressInput.Entered(input.Addresses ?? []),
            Preferences = CustomerPreferenceInput.Entered(input.Preferences ?? []),
        };
        var number = await NumberSeries.Next(db, nameof(Customer), 1, stop);
        var customer = Customer.Register(number, profile, ownerId, teamId, clock.UtcNow(), caller.UserId);
        db.Add(customer);
        await db.SaveAs(caller, stop);
        return customer;
    }
}
