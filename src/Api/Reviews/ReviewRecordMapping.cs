using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Reviews;

internal sealed class ReviewRecordMapping : IEntityTypeConfiguration<ReviewRecord>
{
    private const int WeekLength = 8;

    public void Configure(EntityTypeBuilder<ReviewRecord> builder)
    {
        // The data set is one text: it is written once and always read as a whole.
        builder.Property(r => r.Data).HasConversion(
            data => ReviewJson.Write(data),
            text => ReviewJson.Read(text),
            new ValueComparer<WeeklyReviewData>((left, right) => ReferenceEquals(left, right), data => data.GetHashCode(), data => data));
        builder.MapEntity("Reviews");
        builder.MapProse(r => r.CorrectionReason);
        builder.Property(r => r.Week).HasMaxLength(WeekLength);
        builder.HasOne<User>().WithMany().HasForeignKey(r => r.RepId);
        builder.HasOne<Team>().WithMany().HasForeignKey(r => r.TeamId);
        builder.HasOne<User>().WithMany().HasForeignKey(r => r.MadeBy);
        builder.HasOne<User>().WithMany().HasForeignKey(r => r.SignedOffBy);

        // Two nodes whose schedules tick together make one review: the second insert fails here.
        builder.HasIndex(r => new { r.Week, r.ScopeKind, r.ScopeId, r.DataVersion }).IsUnique();
    }
}
