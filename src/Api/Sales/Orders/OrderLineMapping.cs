using CrmGraph.Api.Data;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Orders;
using CrmGraph.Domain.Sales.Quotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Sales.Orders;

internal sealed class OrderLineMapping : IEntityTypeConfiguration<OrderLine>
{
    public void Configure(EntityTypeBuilder<OrderLine> builder)
    {
        builder.MapEntity("OrderLines");
        builder.HasOne<Opportunity>().WithMany().HasForeignKey(l => l.OpportunityId);
        builder.HasOne<SalesOrder>().WithMany().HasForeignKey(l => l.OrderId);
        builder.HasOne<QuotationLine>().WithMany().HasForeignKey(l => l.QuotationLineId);
    }
}
