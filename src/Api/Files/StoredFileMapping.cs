using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Files;

/// <remarks>In the database and not on a disk: each node must find every file, and a backup has all of them.</remarks>
internal sealed class StoredFileMapping : IEntityTypeConfiguration<StoredFile>
{
    public const int HashLength = 64;

    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("StoredFiles");
        builder.HasKey(f => f.Hash);
        builder.Property(f => f.Hash).HasMaxLength(HashLength).IsFixedLength();
    }
}
