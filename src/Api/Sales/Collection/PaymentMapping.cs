using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Collection;
using CrmGraph.Domain.Sales.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Sales.Collection;

internal sealed class PaymentMapping : IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.MapEntity("Payments");
        builder.MapCurrency(p => p.Currency);
        builder.MapProse(p => p.Note, p => p.ReversalReason);
        builder.HasOne<Opportunity>().WithMany().HasForeignKey(p => p.OpportunityId);
        builder.HasOne<Contract>().WithMany().HasForeignKey(p => p.ContractId);
        builder.HasOne<Instalment>().WithMany().HasForeignKey(p => p.InstalmentId);
        builder.HasOne<User>().WithMany().HasForeignKey(p => p.ByUserId);
        builder.HasIndex(p => p.Number).IsUnique();
    }
}
