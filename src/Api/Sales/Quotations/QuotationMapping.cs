using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.Domain.Sales.Quotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Sales.Quotations;

internal sealed class QuotationMapping : IEntityTypeConfiguration<Quotation>
{
    public void Configure(EntityTypeBuilder<Quotation> builder)
    {
        builder.MapEntity("Quotations");
        builder.MapCurrency(q => q.Currency);
        builder.MapProse(q => q.Terms, q => q.RejectionReason);
        builder.HasOne<Opportunity>().WithMany().HasForeignKey(q => q.OpportunityId);
        builder.HasOne<Quotation>().WithMany().HasForeignKey(q => q.ReplacesId);
        builder.HasOne<User>().WithMany().HasForeignKey(q => q.ByUserId);
        builder.HasMany<Approval>().WithOne().HasForeignKey(a => a.QuotationId);
        builder.HasIndex(q => new { q.Number, q.Revision }).IsUnique();
        builder.HasIndex(q => new { q.Status, q.ValidUntil });
    }
}
