using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Access;

internal sealed class WorkspaceMapping : IEntityTypeConfiguration<Workspace>
{
    public void Configure(EntityTypeBuilder<Workspace> builder)
    {
        builder.MapEntity("Workspace");
        builder.MapCurrency(w => w.BaseCurrency);
        builder.Property(w => w.Workdays).IsJson();
        builder.HasOne<User>().WithMany().HasForeignKey(w => w.TierRhythmBy);
    }
}
