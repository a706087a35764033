using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Customers.Consents;

internal sealed class ConsentMapping : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.MapEntity("Consents");
        builder.MapProse(c => c.Evidence);
        builder.HasOne<Contact>().WithMany().HasForeignKey(c => c.ContactId);
        builder.HasOne<User>().WithMany().HasForeignKey(c => c.ByUserId);

        // Also when two record it at once: one consent of a person for a purpose and a channel holds.
        builder.HasIndex(c => new { c.ContactId, c.Purpose, c.Channel }, "IX_Consents_Held").IsUnique().HasFilter("\"WithdrawnAt\" IS NULL");
        builder.HasIndex(c => new { c.Purpose, c.Channel, c.GivenAt });
    }
}
