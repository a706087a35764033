using CrmGraph.Api.Data;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Products;
using CrmGraph.Domain.Sales.Quotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Sales.Quotations;

internal sealed class QuotationLineMapping : IEntityTypeConfiguration<QuotationLine>
{
    public void Configure(EntityTypeBuilder<QuotationLine> builder)
    {
        builder.MapEntity("QuotationLines");
        builder.MapCurrency(l => l.Currency);
        builder.HasOne<Quotation>().WithMany().HasForeignKey(l => l.QuotationId);
        builder.HasOne<Opportunity>().WithMany().HasForeignKey(l => l.OpportunityId);
        builder.HasOne<Product>().WithMany().HasForeignKey(l => l.ProductId);
    }
}
