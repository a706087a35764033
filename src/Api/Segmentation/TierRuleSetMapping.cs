using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Segmentation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Segmentation;

internal sealed class TierRuleSetMapping : IEntityTypeConfiguration<TierRuleSet>
{
    public void Configure(EntityTypeBuilder<TierRuleSet> builder)
    {
        builder.MapEntity("TierRuleSets");
        builder.MapJson(s => s.Rules);
        builder.MapProse(s => s.Note);
        builder.HasOne<User>().WithMany().HasForeignKey(s => s.ByUserId);

        // Two administrators who change the same version at once cannot both win.
        builder.HasIndex(s => s.Number).IsUnique();
    }
}
