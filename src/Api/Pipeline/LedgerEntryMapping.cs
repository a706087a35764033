using CrmGraph.Api.Data;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Pipeline;

/// <summary>
/// Beside the opportunity's own, ids carry no foreign key: they are copies of what its columns held, checked there.
/// </summary>
internal sealed class LedgerEntryMapping : IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> builder)
    {
        builder.ToTable("OpportunityLedger");
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.MapProse(e => e.Reason, e => e.OverrideReason);
        builder.HasIndex(e => new { e.OpportunityId, e.Ordinal }).IsUnique();
        builder.HasIndex(e => e.At);

        // Few opportunities are ever suspended, and how long they were is asked for all that were won.
        builder.HasIndex(e => e.OpportunityId, "IX_OpportunityLedger_Suspensions")
            .HasFilter("\"FromStatus\" = 'Suspended' OR \"ToStatus\" = 'Suspended'");
    }
}
