using CrmGraph.Api.Data;
using CrmGraph.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Data;

public sealed class NullsLastSqlTests
{
    [Fact]
    public void Nulls_after_falling_values_are_in_the_order_of_an_index() => Assert.EndsWith(
        "ORDER BY c.\"AnnualRevenueUnits\" DESC NULLS LAST, c.\"Id\"",
        Sql(customers => customers.OrderBy(c => c.AnnualRevenueUnits == null).ThenByDescending(c => c.AnnualRevenueUnits).ThenBy(c => c.Id)),
        StringComparison.Ordinal);

    [Fact]
    public void Backwards_they_come_first() => Assert.EndsWith(
        "ORDER BY c.\"AnnualRevenueUnits\" NULLS FIRST, c.\"Id\" DESC",
        Sql(customers => customers
            .OrderByDescending(c => c.AnnualRevenueUnits == null)
            .ThenBy(c => c.AnnualRevenueUnits)
            .ThenByDescending(c => c.Id)),
        StringComparison.Ordinal);

    [Fact]
    public void Whether_something_is_null_can_be_a_key_of_its_own() => Assert.EndsWith(
        "ORDER BY c.\"AnnualRevenueUnits\" IS NULL, c.\"Name\"",
        Sql(customers => customers.OrderBy(c => c.AnnualRevenueUnits == null).ThenBy(c => c.Name)),
        StringComparison.Ordinal);

    private static string Sql(Func<IQueryable<Customer>, IQueryable<Customer>> order)
    {
        using var services = new ServiceCollection().AddStorage("Host=nowhere").BuildServiceProvider();
        using var scope = services.CreateScope();
        return order(scope.ServiceProvider.GetRequiredService<CrmDbContext>().Set<Customer>()).ToQueryString();
    }
}
