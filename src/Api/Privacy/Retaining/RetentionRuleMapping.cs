using CrmGraph.Api.Data;
using CrmGraph.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Privacy.Retaining;

internal sealed class RetentionRuleMapping : IEntityTypeConfiguration<RetentionRule>
{
    public void Configure(EntityTypeBuilder<RetentionRule> builder)
    {
        builder.MapEntity("RetentionRules");
        builder.HasIndex(rule => rule.Kind).IsUnique();
    }
}
