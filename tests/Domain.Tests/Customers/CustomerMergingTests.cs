using CrmGraph.Domain.Customers;

namespace CrmGraph.Domain.Tests.Customers;

public sealed class CustomerMergingTests
{
    private static readonly DateTime Now = new(2026, 11, 9, 1, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Ming = Guid.CreateVersion7();

    [Fact]
    public void What_only_the_other_record_says_is_taken_over()
    {
        var customer = Registered(1, new("Acme") { Phone = "1", Tags = ["a"] });
        var other = Registered(2, new("Acme Ltd") { Phone = "2", Region = "East", TaxId = "91310000", Tags = ["a", "b"], Status = CustomerStatus.Interested });
        other.MarkCooperation(new(2020, 1, 1));

        customer.Absorb(other, [], [], Now, Ming);

        Assert.Equal(("Acme", "1", "East", "91310000"), (customer.Name, customer.Phone, customer.Region, customer.TaxId));
        Assert.Equal(["a", "b"], customer.Tags);
        Assert.Equal((CustomerStatus.Customer, new DateOnly(2020, 1, 1)), (customer.Status, customer.CooperationSince));
    }

    [Fact]
    public void The_earlier_cooperation_counts()
    {
        var (customer, other) = (Registered(1, new("Acme")), Registered(2, new("Acme")));
        customer.MarkCooperation(new(2019, 1, 1));
        other.MarkCooperation(new(2020, 1, 1));

        customer.Absorb(other, [], [], Now, Ming);

        Assert.Equal(new DateOnly(2019, 1, 1), customer.CooperationSince);
    }

    [Fact]
    public void The_alias_has_the_id_the_number_and_the_name_of_the_record_that_goes()
    {
        var (customer, other) = (Registered(1, new("Acme")), Registered(2, new("Acme Ltd")));

        var alias = customer.Absorb(other, [], [], Now, Ming);

        Assert.Equal((other.Id, customer.Id, 2, "Acme Ltd"), (alias.Id, alias.CustomerId, alias.Number, alias.Name));
        Assert.Equal(new CustomerMerged(other.Id, customer.Id, Ming, Now), other.Events[^1]);
    }

    [Fact]
    public void A_record_is_not_merged_with_itself()
    {
        var customer = Registered(1, new("Acme"));

        Assert.Equal(customer.Id, Expect.Refusal<CustomerMergedWithItself>(() => customer.Absorb(customer, [], [], Now, Ming)).CustomerId);
    }

    [Fact]
    public void The_parent_of_the_other_record_is_taken_over_unless_it_lies_below()
    {
        var group = Guid.CreateVersion7();
        var (customer, other) = (Registered(1, new("Acme")), Registered(2, new("Acme") { ParentId = group }));
        customer.Absorb(other, [], [group], Now, Ming);
        Assert.Equal(group, customer.ParentId);

        var parent = Registered(3, new("Parent"));
        var below = Registered(4, new("Below") { ParentId = group });
        parent.Absorb(below, [], [group, parent.Id], Now, Ming);
        Assert.Null(parent.ParentId);
    }

    private static Customer Registered(int number, CustomerProfile profile) => Customer.Register(number, profile, Ming, null, Now, Ming);
}
