using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Access;

internal sealed class TeamMembershipMapping : IEntityTypeConfiguration<TeamMembership>
{
    public void Configure(EntityTypeBuilder<TeamMembership> builder)
    {
        builder.MapEntity("TeamMemberships");
        builder.HasOne<User>().WithMany().HasForeignKey(m => m.UserId);
        builder.HasOne<Team>().WithMany().HasForeignKey(m => m.TeamId);
        builder.HasIndex(m => new { m.UserId, m.FromOn });
    }
}
