using CrmGraph.Domain.Customers;

namespace CrmGraph.Domain.Tests.Customers;

public sealed class CustomerCompletenessTests
{
    [Fact]
    public void A_name_alone_is_nothing_that_was_asked_for()
    {
        var completeness = CustomerCompleteness.Of(With(new("Acme")), 0, 0);

        Assert.Equal(0, completeness.Share);
        Assert.Equal(Enum.GetValues<CustomerDetail>(), completeness.Missing);
    }

    [Fact]
    public void What_is_known_counts_and_what_is_missing_is_named()
    {
        var profile = new CustomerProfile("Acme") { Industry = "Retail", Region = "East", Country = "CN", Phone = "1", Website = "w", Employees = 0 };

        var completeness = CustomerCompleteness.Of(With(profile), 2, 0);

        Assert.Equal(0.7778m, completeness.Share);
        Assert.Equal([CustomerDetail.AnnualRevenue, CustomerDetail.ContactAddress], completeness.Missing);
    }

    private static Customer With(CustomerProfile profile) =>
        Customer.Register(1, profile, Guid.CreateVersion7(), null, DateTime.UnixEpoch, Guid.CreateVersion7());
}
