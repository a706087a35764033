using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Pipeline.Totals;

/// <summary>One row for each key; the rows of one owner, of which a board is made, lie side by side.</summary>
/// <remarks>No foreign keys: the ids are copies of what the opportunities' own columns hold, checked there.</remarks>
internal sealed class BoardTotalMapping : IEntityTypeConfiguration<BoardTotal>
{
    public void Configure(EntityTypeBuilder<BoardTotal> builder)
    {
        builder.ToTable("BoardTotals");
        builder.HasKey(t => new { t.PipelineId, t.Status, t.OwnerId, t.TeamId, t.StageId });
    }
}
