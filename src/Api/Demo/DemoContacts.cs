using CrmGraph.Api.Demo.Words;
using CrmGraph.Domain.Customers;

namespace CrmGraph.Api.Demo;

/// <summary>The people known at the customers.</summary>
internal sealed class DemoContacts(DemoSetup setup)
{
    private const ulong Seed = 37;

    private readonly Dice _dice = new(Seed);
    private readonly DemoNames _names = new(new Dice(Seed + 1));

    public IReadOnlyList<Contact> Of(IReadOnlyList<DemoCustomer> customers) =>
        [.. customers.SelectMany(customer => Enumerable.Range(0, _dice.Between(1, customer.Size.Contacts)).Select(_ => One(customer)))];

    private Contact One(DemoCustomer customer)
    {
        var (name, address) = _names.Person(customer.Chinese);
        var (title, role) = (_dice.Of(PersonWords.JobTitles), _dice.Of(PersonWords.DecisionRoles));
        var profile = new ContactProfile(name)
        {
            JobTitle = customer.Chinese ? title.Zh : title.En,
            DecisionRole = customer.Chinese ? role.Zh : role.En,
            Email = $"{address}@{DemoCustomers.Domain(customer.Customer.Number)}",
            Phone = _names.Phone(customer.Chinese),
        };
        return Contact.Create(
            customer.Customer.Id, profile, setup.Calendar.At(customer.Since), customer.Owner.User.Id);
    }
}
