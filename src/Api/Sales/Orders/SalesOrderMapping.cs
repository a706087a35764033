using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Contracts;
using CrmGraph.Domain.Sales.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Sales.Orders;

internal sealed class SalesOrderMapping : IEntityTypeConfiguration<SalesOrder>
{
    public void Configure(EntityTypeBuilder<SalesOrder> builder)
    {
        builder.MapEntity("Orders");
        builder.MapCurrency(o => o.Currency);
        builder.HasOne<Opportunity>().WithMany().HasForeignKey(o => o.OpportunityId);
        builder.HasOne<Contract>().WithMany().HasForeignKey(o => o.ContractId);
        builder.HasOne<User>().WithMany().HasForeignKey(o => o.ByUserId);
        builder.MapNumber(nameof(SalesOrder.Number), nameof(SalesOrder.ExternalId));
    }
}
