using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Service;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Service;

internal sealed class ComplaintMapping : IEntityTypeConfiguration<Complaint>
{
    public void Configure(EntityTypeBuilder<Complaint> builder)
    {
        builder.MapEntity("Complaints");
        builder.MapProse(c => c.Text);
        builder.MapJson(c => c.Responses);
        builder.HasOne<Customer>().WithMany().HasForeignKey(c => c.CustomerId);
        builder.HasOne<Contact>().WithMany().HasForeignKey(c => c.ContactId);
        builder.HasOne<User>().WithMany().HasForeignKey(c => c.ByUserId);
        builder.HasIndex(c => c.Number).IsUnique();
    }
}
