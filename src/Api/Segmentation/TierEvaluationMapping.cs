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
        builder.HasOne<TierRuleSet>().WithMany().HasForeignKey(e => e.RuleSetId);
        builder.HasOne<User>().WithMany().HasForeignKey(e => e.ByUserId);
        builder.HasIndex(e => new { e.ByUserId, e.At });
    }
}
