using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Pipeline.Gates;

internal sealed class ChecklistItemMapping : IEntityTypeConfiguration<ChecklistItem>
{
    public void Configure(EntityTypeBuilder<ChecklistItem> builder)
    {
        builder.MapEntity("ChecklistItems");
        builder.MapProse(i => i.ExceptionNote);
        builder.HasOne<Opportunity>().WithMany().HasForeignKey(i => i.OpportunityId);
        builder.HasOne<Stage>().WithMany().HasForeignKey(i => i.StageId);
        builder.HasOne<User>().WithMany().HasForeignKey(i => i.ByUserId);
        builder.HasIndex(i => new { i.OpportunityId, i.StageId }).IsUnique();
    }
}
