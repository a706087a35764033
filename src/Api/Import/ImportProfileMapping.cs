using CrmGraph.Api.Data;
using CrmGraph.Domain.Automation.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Import;

internal sealed class ImportProfileMapping : IEntityTypeConfiguration<ImportProfile>
{
    public void Configure(EntityTypeBuilder<ImportProfile> builder)
    {
        builder.MapEntity("ImportProfiles");
        builder.MapJson(profile => profile.Columns);
        builder.HasIndex(profile => new { profile.Kind, profile.Name }).IsUnique();
    }
}
