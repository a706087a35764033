using CrmGraph.Api.Data;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Pipeline;

internal sealed class StageMapping : IEntityTypeConfiguration<Stage>
{
    public void Configure(EntityTypeBuilder<Stage> builder)
    {
        builder.MapEntity("Stages");
        builder.MapProse(s => s.RequiredActionZh, s => s.RequiredActionEn);
        builder.Property(s => s.Deadline).IsJson();
        builder.Property(s => s.Documents).IsJson();
        builder.HasOne<SalesPipeline>().WithMany().HasForeignKey(s => s.PipelineId);
        builder.HasIndex(s => new { s.PipelineId, s.Position });
    }
}
