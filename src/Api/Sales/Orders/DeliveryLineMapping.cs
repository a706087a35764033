using CrmGraph.Api.Data;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Sales.Orders;

internal sealed class DeliveryLineMapping : IEntityTypeConfiguration<DeliveryLine>
{
    public void Configure(EntityTypeBuilder<DeliveryLine> builder)
    {
        builder.MapEntity("DeliveryLines");
        builder.HasOne<Opportunity>().WithMany().HasForeignKey(l => l.OpportunityId);
        builder.HasOne<Delivery>().WithMany().HasForeignKey(l => l.DeliveryId);
        builder.HasOne<OrderLine>().WithMany().HasForeignKey(l => l.OrderLineId);
    }
}
