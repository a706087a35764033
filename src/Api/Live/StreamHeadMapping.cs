using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Live;

internal sealed class StreamHeadMapping : IEntityTypeConfiguration<StreamHead>
{
    public void Configure(EntityTypeBuilder<StreamHead> builder)
    {
        builder.ToTable("StreamHead");
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.HasData(new StreamHead { Id = StreamHead.Only });
    }
}
