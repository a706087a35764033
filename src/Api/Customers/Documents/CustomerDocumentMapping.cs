using CrmGraph.Api.Data;
using CrmGraph.Api.Files;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Customers.Documents;

internal sealed class CustomerDocumentMapping : IEntityTypeConfiguration<CustomerDocument>
{
    public void Configure(EntityTypeBuilder<CustomerDocument> builder)
    {
        builder.MapEntity("CustomerDocuments");
        builder.Property(d => d.Hash).HasMaxLength(StoredFileMapping.HashLength).IsFixedLength();
        builder.HasOne<Customer>().WithMany().HasForeignKey(d => d.CustomerId);
        builder.HasOne<User>().WithMany().HasForeignKey(d => d.ByUserId);
        builder.HasIndex(d => d.Hash);
    }
}
