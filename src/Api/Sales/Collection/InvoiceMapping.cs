using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Collection;
using CrmGraph.Domain.Sales.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Sales.Collection;

internal sealed class InvoiceMapping : IEntityTypeConfiguration<Invoice>
{
    public void Configure(EntityTypeBuilder<Invoice> builder)
    {
        builder.MapEntity("Invoices");
        builder.MapCurrency(i => i.Currency);
        builder.MapProse(i => i.VoidReason);
        builder.HasOne<Opportunity>().WithMany().HasForeignKey(i => i.OpportunityId);
        builder.HasOne<Contract>().WithMany().HasForeignKey(i => i.ContractId);
        builder.HasOne<Instalment>().WithMany().HasForeignKey(i => i.InstalmentId);
        builder.HasOne<User>().WithMany().HasForeignKey(i => i.ByUserId);
        builder.HasIndex(i => i.Number).IsUnique();
    }
}
