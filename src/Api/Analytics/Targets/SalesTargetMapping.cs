using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Analytics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Analytics.Targets;

internal sealed class SalesTargetMapping : IEntityTypeConfiguration<SalesTarget>
{
    public void Configure(EntityTypeBuilder<SalesTarget> builder)
    {
        builder.MapEntity("SalesTargets");
        builder.HasOne<User>().WithMany().HasForeignKey(t => t.UserId);
        builder.HasOne<Team>().WithMany().HasForeignKey(t => t.TeamId);
        builder.HasIndex(t => new { t.Period, t.StartOn, t.HolderId }).IsUnique();
    }
}
