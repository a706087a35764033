using CrmGraph.Api.Data;
using CrmGraph.Domain.Automation.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Import;

internal sealed class ImportRejectMapping : IEntityTypeConfiguration<ImportReject>
{
    public void Configure(EntityTypeBuilder<ImportReject> builder)
    {
        builder.MapEntity("ImportRejects");
        builder.MapProse(reject => reject.Reason);
        builder.MapJson(reject => reject.Values);
        builder.HasOne<ImportRun>().WithMany().HasForeignKey(reject => reject.RunId);
        builder.HasIndex(reject => new { reject.RunId, reject.Line });
    }
}
