using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Ownership;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Pipeline.Ownership;

internal sealed class OpportunityExpenseMapping : IEntityTypeConfiguration<OpportunityExpense>
{
    public void Configure(EntityTypeBuilder<OpportunityExpense> builder)
    {
        builder.MapEntity("OpportunityExpenses");
        builder.MapMoney(e => e.Amount);
        builder.MapProse(e => e.Note);
        builder.HasOne<Opportunity>().WithMany().HasForeignKey(e => e.OpportunityId);
        builder.HasOne<User>().WithMany().HasForeignKey(e => e.ByUserId);
    }
}
