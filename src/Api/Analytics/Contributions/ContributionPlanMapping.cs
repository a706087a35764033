using CrmGraph.Api.Data;
using CrmGraph.Domain.Analytics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Analytics.Contributions;

internal sealed class ContributionPlanMapping : IEntityTypeConfiguration<ContributionPlan>
{
    public void Configure(EntityTypeBuilder<ContributionPlan> builder)
    {
        builder.MapEntity("ContributionPlans");
        builder.HasIndex(p => p.Kind).IsUnique();
    }
}
