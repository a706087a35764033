using CrmGraph.Api.Data;
using CrmGraph.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Customers;

internal sealed class ContactMapping : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.MapEntity("Contacts");
        builder.MapProse(c => c.Search);
        builder.HasOne<Customer>().WithMany().HasForeignKey(c => c.CustomerId);
        builder.HasIndex(c => c.Name);
        builder.HasIndex(c => c.EmailKey).HasFilter("\"EmailKey\" IS NOT NULL");
    }
}
