using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Privacy.Erasing;

internal sealed class ErasureMapping : IEntityTypeConfiguration<Erasure>
{
    public void Configure(EntityTypeBuilder<Erasure> builder)
    {
        builder.MapEntity("Erasures");
        builder.MapJson(erasure => erasure.Records);
        builder.MapJson(erasure => erasure.ForgottenAudit);
        builder.HasOne<User>().WithMany().HasForeignKey(erasure => erasure.ByUserId);
        builder.HasIndex(erasure => erasure.ErasedAt);
    }
}
