using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Pipeline.Gates;

internal sealed class ApprovalMapping : IEntityTypeConfiguration<Approval>
{
    public void Configure(EntityTypeBuilder<Approval> builder)
    {
        builder.MapEntity("Approvals");
        builder.MapProse(a => a.Request, a => a.Comment);
        builder.HasOne<Opportunity>().WithMany().HasForeignKey(a => a.OpportunityId);
        builder.HasOne<Stage>().WithMany().HasForeignKey(a => a.StageId);
        builder.HasOne<User>().WithMany().HasForeignKey(a => a.RequestedBy);
        builder.HasOne<User>().WithMany().HasForeignKey(a => a.DecidedBy);
    }
}
