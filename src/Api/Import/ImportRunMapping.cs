using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Import;

internal sealed class ImportRunMapping : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.MapEntity("ImportRuns");
        builder.MapProse(run => run.Problem);
        builder.MapJson(run => run.Columns);
        builder.MapJson(run => run.Preview);
        builder.HasOne<User>().WithMany().HasForeignKey(run => run.ByUserId);
    }
}
