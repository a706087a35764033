using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Reviews.Measures;

internal sealed class MeasureMapping : IEntityTypeConfiguration<ImprovementMeasure>
{
    public void Configure(EntityTypeBuilder<ImprovementMeasure> builder)
    {
        builder.MapEntity("Measures");
        builder.MapProse(m => m.Text, m => m.Outcome);
        builder.Ignore(m => m.IsOpen);
        builder.HasOne<User>().WithMany().HasForeignKey(m => m.OwnerId);
        builder.HasOne<Team>().WithMany().HasForeignKey(m => m.TeamId);
        builder.HasIndex(m => new { m.ScopeKind, m.ScopeId, m.Week });
    }
}
