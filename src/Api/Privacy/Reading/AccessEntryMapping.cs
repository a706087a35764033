using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Privacy.Reading;

internal sealed class AccessEntryMapping : IEntityTypeConfiguration<AccessEntry>
{
    public void Configure(EntityTypeBuilder<AccessEntry> builder)
    {
        builder.MapEntity("AccessEntries");
        builder.MapJson(entry => entry.Fields);
        builder.HasOne<User>().WithMany().HasForeignKey(entry => entry.ByUserId);
        builder.HasOne<ApiKey>().WithMany().HasForeignKey(entry => entry.ApiKeyId);
        builder.HasIndex(entry => entry.At);
    }
}
