using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Pipeline.Totals;

/// <summary>One row for each key; a board reads the rows of a pipeline and status, which lie side by side.</summary>
/// <remarks>No foreign keys: the ids are copies of what the opportunities' own columns hold, checked there.</remarks>
internal sealed class BoardTotalMapping : IEntityTypeConfiguration<BoardTotal>
{
    public void Configure(EntityTypeBuilder<BoardTotal> builder)
    {
        builder.ToTable("BoardTotals");
        builder.HasKey(t => new { t.PipelineId, t.Status, t.StageId, t.OwnerId, t.TeamId });
    }
}
