using CrmGraph.Api.Data;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Collection;
using CrmGraph.Domain.Sales.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Sales.Collection;

internal sealed class InstalmentMapping : IEntityTypeConfiguration<Instalment>
{
    public void Configure(EntityTypeBuilder<Instalment> builder)
    {
        builder.MapEntity("Instalments");
        builder.MapCurrency(i => i.Currency);
        builder.HasOne<Opportunity>().WithMany().HasForeignKey(i => i.OpportunityId);
        builder.HasOne<Contract>().WithMany().HasForeignKey(i => i.ContractId);

        // The list of what is still to be paid, the first day first.
        builder.HasIndex(i => new { i.DueOn, i.Id }).HasFilter("\"OutstandingUnits\" > 0");
    }
}
