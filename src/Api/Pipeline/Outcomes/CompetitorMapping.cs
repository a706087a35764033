using CrmGraph.Api.Data;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Pipeline.Outcomes;

internal sealed class CompetitorMapping : IEntityTypeConfiguration<Competitor>
{
    public void Configure(EntityTypeBuilder<Competitor> builder)
    {
        builder.MapEntity("Competitors");
        builder.MapProse(c => c.Strengths, c => c.Weaknesses);
        builder.HasIndex(c => c.Name).IsUnique();
    }
}
