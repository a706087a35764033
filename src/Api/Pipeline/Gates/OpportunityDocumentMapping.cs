using CrmGraph.Api.Data;
using CrmGraph.Api.Files;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Pipeline.Gates;

internal sealed class OpportunityDocumentMapping : IEntityTypeConfiguration<OpportunityDocument>
{
    public void Configure(EntityTypeBuilder<OpportunityDocument> builder)
    {
        builder.MapEntity("OpportunityDocuments");
        builder.Property(d => d.Hash).HasMaxLength(StoredFileMapping.HashLength).IsFixedLength();
        builder.HasOne<Opportunity>().WithMany().HasForeignKey(d => d.OpportunityId);
        builder.HasOne<Stage>().WithMany().HasForeignKey(d => d.StageId);
        builder.HasOne<User>().WithMany().HasForeignKey(d => d.ByUserId);
        builder.HasIndex(d => d.Hash);
    }
}
