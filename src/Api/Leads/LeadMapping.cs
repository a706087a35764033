using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Leads;

internal sealed class LeadMapping : IEntityTypeConfiguration<Lead>
{
    public void Configure(EntityTypeBuilder<Lead> builder)
    {
        builder.MapEntity("Leads");
        builder.MapNumber(nameof(Lead.Number), nameof(Lead.ExternalId));
        builder.PrimitiveCollection(l => l.Tags);
        builder.HasOne<User>().WithMany().HasForeignKey(l => l.OwnerId);
        builder.HasOne<Team>().WithMany().HasForeignKey(l => l.TeamId);
        builder.HasOne<Customer>().WithMany().HasForeignKey(l => l.CustomerId);
        builder.HasIndex(l => l.NameKey);
        builder.HasIndex(l => l.EmailKey).HasFilter("\"EmailKey\" IS NOT NULL");
        builder.HasIndex(l => l.PhoneKey).HasFilter("\"PhoneKey\" IS NOT NULL");
        builder.HasIndex(l => l.CreatedAt);
        builder.HasIndex(l => l.ConvertedAt);
        builder.HasIndex(l => l.FirstTouchDueAt, "IX_Leads_Due").HasFilter("\"FirstTouchBreachedAt\" IS NULL");

        // No foreign key: the opportunity points at its lead already, and both could not be inserted together.
        builder.HasIndex(l => l.OpportunityId);
    }
}
