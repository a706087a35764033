using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Access;

internal sealed class WorkspaceMapping : IEntityTypeConfiguration<Workspace>
{
    private const int ColorLength = 7;
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<Workspace> builder)
    {
        builder.MapEntity("Workspace");
        builder.MapCurrency(w => w.BaseCurrency);
        builder.Property(w => w.Workdays).IsJson();
        builder.HasOne<User>().WithMany().HasForeignKey(w => w.TierRhythmBy);
        builder.Property(w => w.BrandColor).HasMaxLength(ColorLength).IsFixedLength();
        builder.Property(w => w.LogoHash).HasMaxLength(HashLength).IsFixedLength();
    }
}
