using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Graph;

internal sealed class IdempotencyKeyMapping : IEntityTypeConfiguration<IdempotencyKey>
{
    private const int KeyLength = 300;

    public void Configure(EntityTypeBuilder<IdempotencyKey> key)
    {
        key.ToTable("IdempotencyKeys");
        key.HasKey(k => new { k.CallerId, k.Key });
        key.Property(k => k.Key).HasMaxLength(KeyLength);
        key.HasIndex(k => k.UsedAt);
    }
}
