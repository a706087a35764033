using CrmGraph.Api.Data;
using CrmGraph.Domain.Automation.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Import;

internal sealed class ImportCorrectionMapping : IEntityTypeConfiguration<ImportCorrection>
{
    public void Configure(EntityTypeBuilder<ImportCorrection> builder)
    {
        builder.MapEntity("ImportCorrections");
        builder.HasOne<ImportRun>().WithMany().HasForeignKey(correction => correction.RunId);
        builder.HasIndex(correction => new { correction.RunId, correction.Line });
    }
}
