using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Segmentation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Segmentation;

internal sealed class TierMapping : IEntityTypeConfiguration<Tier>
{
    public void Configure(EntityTypeBuilder<Tier> builder)
    {
        builder.MapEntity("Tiers");
        builder.MapProse(t => t.GoalZh, t => t.GoalEn, t => t.ActionsZh, t => t.ActionsEn);
        builder.Ignore(t => t.Cadence);
        builder.HasOne<User>().WithMany().HasForeignKey(t => t.ResponsibleId);
        builder.HasIndex(t => t.Key).IsUnique();

        // Said here and not with the customer, who knows nothing of segmentation.
        builder.HasMany<Customer>().WithOne().HasForeignKey(c => c.TierId);
    }
}
