using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Access;

internal sealed class UserMapping : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.MapEntity("Users");
        builder.HasIndex(u => u.Number).IsUnique();
        builder.HasIndex(u => u.UserName).IsUnique();
        builder.HasOne<Team>().WithMany().HasForeignKey(u => u.TeamId);
    }
}
