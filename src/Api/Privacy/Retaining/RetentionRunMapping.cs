using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Privacy.Retaining;

internal sealed class RetentionRunMapping : IEntityTypeConfiguration<RetentionRun>
{
    public void Configure(EntityTypeBuilder<RetentionRun> builder)
    {
        builder.MapEntity("RetentionRuns");
        builder.HasOne<User>().WithMany().HasForeignKey(run => run.ByUserId);
        builder.HasIndex(run => new { run.Kind, run.Before });
    }
}
