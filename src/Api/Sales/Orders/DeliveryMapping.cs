using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Sales.Orders;

internal sealed class DeliveryMapping : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> builder)
    {
        builder.MapEntity("Deliveries");
        builder.MapProse(d => d.Note);
        builder.HasOne<Opportunity>().WithMany().HasForeignKey(d => d.OpportunityId);
        builder.HasOne<SalesOrder>().WithMany().HasForeignKey(d => d.OrderId);
        builder.HasOne<User>().WithMany().HasForeignKey(d => d.ByUserId);
        builder.HasIndex(d => d.Number).IsUnique();
    }
}
