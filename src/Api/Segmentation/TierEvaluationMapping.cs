using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Segmentation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Segmentation;

internal sealed class TierEvaluationMapping : IEntityTypeConfiguration<TierEvaluation>
{
    public void Configure(EntityTypeBuilder<TierEvaluation> builder)
    {
        builder.MapEntity("TierEvaluations");
        builder.MapProse(e => e.Problem);
        builder.HasOne<TierRuleSet>().WithMany().HasForeignKey(e => e.RuleSetId);
        builder.HasOne<User>().WithMany().HasForeignKey(e => e.OwnerId);
        builder.HasIndex(e => new { e.OwnerId, e.At });
    }
}
