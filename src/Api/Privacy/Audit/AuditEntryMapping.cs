using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Privacy.Audit;

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public const int HashLength = 64;

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.MapEntity("AuditEntries");

        // As long as what was changed; text and not jsonb, because its hash is that of every character.
        builder.Property(entry => entry.Details).Metadata.SetMaxLength(null);
        builder.Property(entry => entry.Salt).HasMaxLength(HashLength).IsFixedLength();
        builder.Property(entry => entry.DetailsHash).HasMaxLength(HashLength).IsFixedLength();
        builder.Property(entry => entry.PreviousHash).HasMaxLength(HashLength).IsFixedLength();
        builder.Property(entry => entry.Hash).HasMaxLength(HashLength).IsFixedLength();
        builder.HasOne<User>().WithMany().HasForeignKey(entry => entry.ByUserId);
        builder.HasIndex(entry => entry.Number).IsUnique();
        builder.HasIndex(entry => entry.SubjectId);
    }
}
