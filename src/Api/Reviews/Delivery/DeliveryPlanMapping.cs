using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Reviews.Delivery;

internal sealed class DeliveryPlanMapping : IEntityTypeConfiguration<DeliveryPlan>
{
    public void Configure(EntityTypeBuilder<DeliveryPlan> builder)
    {
        builder.MapEntity("DeliveryPlans");
        builder.HasOne<User>().WithMany().HasForeignKey(p => p.OwnerId);
        builder.HasOne<User>().WithMany().HasForeignKey(p => p.RepId);
        builder.HasOne<Team>().WithMany().HasForeignKey(p => p.TeamId);
        builder.HasIndex(p => p.NextAt);
    }
}
