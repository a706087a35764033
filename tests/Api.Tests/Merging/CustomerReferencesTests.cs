using CrmGraph.Api.Data;
using CrmGraph.Api.Merging;
using CrmGraph.Domain.Customers;

namespace CrmGraph.Api.Tests.Merging;

public sealed class CustomerReferencesTests
{
    /// <summary>How far a run over all customers has come: a place in the order of ids, which stays when the customer there goes.</summary>
    private const string PlaceInTheOrder = "TierEvaluation.LastCustomerId";

    [Fact]
    public void Everything_in_the_database_that_points_at_a_customer_goes_along_in_a_merge()
    {
        using var db = new SqliteCrmDbContext.Factory().CreateDbContext([]);
        var keys = db.Model.FindEntityType(typeof(Customer))!.GetReferencingForeignKeys()
            .Select(key => $"{key.DeclaringEntityType.ClrType.Name}.{key.Properties[0].Name}");
        var named = db.Model.GetEntityTypes().Where(TouchedRows.IsGuarded)
            .SelectMany(type => type.GetProperties().Where(property => property.Name.EndsWith("CustomerId", StringComparison.Ordinal)))
            .Select(property => $"{property.DeclaringType.ClrType.Name}.{property.Name}");

        Assert.Equal(
            keys.Union(named).Except([PlaceInTheOrder]).Order(StringComparer.Ordinal),
            CustomerReferences.All.Select(reference => $"{reference.Entity.Name}.{reference.Key}").Order(StringComparer.Ordinal));
    }
}
