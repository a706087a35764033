using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Customers.Aliases;

internal sealed class CustomerAliasMapping : IEntityTypeConfiguration<CustomerAlias>
{
    public void Configure(EntityTypeBuilder<CustomerAlias> builder)
    {
        builder.MapEntity("CustomerAliases");
        builder.MapNumber(nameof(CustomerAlias.Number), nameof(CustomerAlias.ExternalId));
        builder.HasOne<Customer>().WithMany().HasForeignKey(a => a.CustomerId);
        builder.HasOne<User>().WithMany().HasForeignKey(a => a.ByUserId);
    }
}
