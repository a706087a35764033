using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Access.Keys;

internal sealed class ApiKeyMapping : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.MapEntity("ApiKeys");
        builder.HasOne<User>().WithMany().HasForeignKey(key => key.UserId);
    }
}
