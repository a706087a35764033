using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Ownership;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Pipeline.Ownership;

internal sealed class OpportunityShareMapping : IEntityTypeConfiguration<OpportunityShare>
{
    public void Configure(EntityTypeBuilder<OpportunityShare> builder)
    {
        builder.MapEntity("OpportunityShares");
        builder.HasOne<Opportunity>().WithMany().HasForeignKey(s => s.OpportunityId);
        builder.HasOne<User>().WithMany().HasForeignKey(s => s.UserId);
        builder.HasIndex(s => new { s.UserId, s.ToOn });
    }
}
