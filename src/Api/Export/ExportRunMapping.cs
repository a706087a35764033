using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation.Exports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Export;

internal sealed class ExportRunMapping : IEntityTypeConfiguration<ExportRun>
{
    private const int LongestQuery = 40_000;

    public void Configure(EntityTypeBuilder<ExportRun> builder)
    {
        builder.MapEntity("ExportRuns");
        builder.MapProse(run => run.Problem, run => run.Cursor);
        builder.Property(run => run.Query).HasMaxLength(LongestQuery);
        builder.Property(run => run.Variables).HasMaxLength(LongestQuery);
        builder.MapJson(run => run.Columns);
        builder.HasOne<User>().WithMany().HasForeignKey(run => run.OwnerId);
    }
}
