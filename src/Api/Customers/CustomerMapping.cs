using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Customers;

internal sealed class CustomerMapping : IEntityTypeConfiguration<Customer>
{
    public void Configure(EntityTypeBuilder<Customer> builder)
    {
        builder.MapEntity("Customers");
        builder.MapNumber(nameof(Customer.Number), nameof(Customer.ExternalId));
        builder.MapProse(c => c.Search);
        builder.PrimitiveCollection(c => c.Tags);
        builder.MapJson(c => c.Addresses);
        builder.MapJson(c => c.Preferences);
        builder.HasOne<User>().WithMany().HasForeignKey(c => c.OwnerId);
        builder.HasOne<Team>().WithMany().HasForeignKey(c => c.TeamId);
        builder.HasOne<Customer>().WithMany().HasForeignKey(c => c.ParentId);
        builder.HasIndex(c => c.Name);
        builder.HasIndex(c => c.NameKey);
        builder.HasIndex(c => c.PhoneKey).HasFilter("\"PhoneKey\" IS NOT NULL");
        builder.HasIndex(c => c.TaxKey).HasFilter("\"TaxKey\" IS NOT NULL");

        // Somebody's customers, the largest first: read no further than the page.
        builder.HasIndex(c => new { c.OwnerId, c.AnnualRevenueUnits, c.Id }, "IX_Customers_Owner_Revenue").IsDescending(false, true, false);
    }
}
