using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Segmentation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Segmentation;

internal sealed class TierAssignmentMapping : IEntityTypeConfiguration<TierAssignment>
{
    public void Configure(EntityTypeBuilder<TierAssignment> builder)
    {
        builder.MapEntity("TierAssignments");
        builder.MapProse(a => a.RuleZh, a => a.RuleEn, a => a.Reason);
        builder.MapJson(a => a.Figures);
        builder.HasOne<TierRuleSet>().WithMany().HasForeignKey(a => a.RuleSetId);
        builder.HasOne<Customer>().WithMany().HasForeignKey(a => a.CustomerId);
        builder.HasOne<Tier>().WithMany().HasForeignKey(a => a.TierId);
        builder.HasOne<Tier>().WithMany().HasForeignKey(a => a.PreviousTierId);
        builder.HasOne<User>().WithMany().HasForeignKey(a => a.ByUserId);
        builder.HasIndex(a => new { a.CustomerId, a.AsOf, a.AssignedAt });
        builder.HasIndex(a => a.AssignedAt);
    }
}
