using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Live;

/// <summary>Events are inserted without a sequence and numbered by the last statement before the commit.</summary>
internal sealed class EventRecordMapping : IEntityTypeConfiguration<EventRecord>
{
    private const int NameLength = 100;

    public void Configure(EntityTypeBuilder<EventRecord> builder)
    {
        builder.ToTable("Events");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Type).HasMaxLength(NameLength);
        builder.Property(e => e.Subject).HasMaxLength(NameLength);
        builder.PrimitiveCollection(e => e.SightLostBy);
        builder.HasIndex(e => e.Sequence).IsUnique();
        builder.HasIndex(e => new { e.CustomerId, e.At, e.Id }, "IX_Events_Customer").HasFilter("\"CustomerId\" IS NOT NULL");
        builder.HasIndex(e => e.Position, "IX_Events_Unnumbered").HasFilter("\"Sequence\" IS NULL");
    }
}
