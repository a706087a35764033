using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Reviews.Delivery;

internal sealed class ReviewDeliveryMapping : IEntityTypeConfiguration<ReviewDelivery>
{
    private const int WeekLength = 8;

    public void Configure(EntityTypeBuilder<ReviewDelivery> builder)
    {
        builder.MapEntity("ReviewDeliveries");
        builder.MapProse(d => d.Failure);
        builder.Property(d => d.Week).HasMaxLength(WeekLength);
        builder.HasOne<DeliveryPlan>().WithMany().HasForeignKey(d => d.PlanId);
        builder.HasOne<User>().WithMany().HasForeignKey(d => d.OwnerId);
        builder.HasIndex(d => new { d.PlanId, d.DueAt });
        builder.HasIndex(d => d.NextAttemptAt);
    }
}
