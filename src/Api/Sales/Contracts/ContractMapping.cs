using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Contracts;
using CrmGraph.Domain.Sales.Quotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Sales.Contracts;

internal sealed class ContractMapping : IEntityTypeConfiguration<Contract>
{
    public void Configure(EntityTypeBuilder<Contract> builder)
    {
        builder.MapEntity("Contracts");
        builder.MapCurrency(c => c.Currency);
        builder.MapProse(c => c.Terms, c => c.CancelReason);
        builder.HasOne<Opportunity>().WithMany().HasForeignKey(c => c.OpportunityId);
        builder.HasOne<Quotation>().WithMany().HasForeignKey(c => c.QuotationId);
        builder.HasOne<User>().WithMany().HasForeignKey(c => c.ByUserId);
        builder.HasIndex(c => c.Number).IsUnique();

        // Whoever is second with the contract of a quotation is refused, also where both looked at the same time.
        builder.HasIndex(c => c.QuotationId, "IX_Contracts_Quotation").IsUnique().HasFilter("\"Status\" <> 'Cancelled'");
    }
}
