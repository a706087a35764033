using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Access;

internal sealed class TeamMapping : IEntityTypeConfiguration<Team>
{
    public void Configure(EntityTypeBuilder<Team> builder)
    {
        builder.MapEntity("Teams");
        builder.HasOne<Team>().WithMany().HasForeignKey(t => t.ParentId);

        // No foreign key: users point at teams already, and a team and its supervisor could not be inserted together.
        builder.HasIndex(t => t.SupervisorId);
    }
}
