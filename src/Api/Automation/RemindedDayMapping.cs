using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Automation;

internal sealed class RemindedDayMapping : IEntityTypeConfiguration<RemindedDay>
{
    public void Configure(EntityTypeBuilder<RemindedDay> builder)
    {
        builder.ToTable("RemindedDays");
        builder.HasKey(day => day.On);
    }
}
