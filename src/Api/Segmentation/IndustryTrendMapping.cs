using CrmGraph.Api.Data;
using CrmGraph.Domain.Segmentation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Segmentation;

internal sealed class IndustryTrendMapping : IEntityTypeConfiguration<IndustryTrend>
{
    public void Configure(EntityTypeBuilder<IndustryTrend> builder)
    {
        builder.MapEntity("IndustryTrends");
        builder.HasIndex(t => t.Industry).IsUnique();
    }
}
