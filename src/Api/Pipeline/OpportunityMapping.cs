using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Products;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Pipeline;

internal sealed class OpportunityMapping : IEntityTypeConfiguration<Opportunity>
{
    public void Configure(EntityTypeBuilder<Opportunity> builder)
    {
        builder.MapEntity("Opportunities");
        builder.MapNumber(nameof(Opportunity.Number), nameof(Opportunity.ExternalId));
        builder.MapMoney(o => o.Amount);
        builder.MapProse(o => o.OverrideReason, o => o.LossReason, o => o.ClosingSummary);
        MapRelations(builder);
        MapIndexes(builder);
    }

    private static void MapRelations(EntityTypeBuilder<Opportunity> builder)
    {
        builder.HasOne<SalesPipeline>().WithMany().HasForeignKey(o => o.PipelineId);
        builder.HasOne<Stage>().WithMany().HasForeignKey(o => o.StageId);
        builder.HasOne<Customer>().WithMany().HasForeignKey(o => o.CustomerId);
        builder.HasOne<Product>().WithMany().HasForeignKey(o => o.ProductId);
        builder.HasOne<Lead>().WithMany().HasForeignKey(o => o.LeadId);
        builder.HasOne<User>().WithMany().HasForeignKey(o => o.OwnerId);
        builder.HasOne<User>().WithMany().HasForeignKey(o => o.OverrideBy);
        builder.HasOne<Competitor>().WithMany().HasForeignKey(o => o.CompetitorId);
        builder.HasOne<Stage>().WithMany().HasForeignKey(o => o.ClosedInStageId);
        builder.HasOne<Team>().WithMany().HasForeignKey(o => o.TeamId);

        // Appended with the change that made them and never included. Read the ledger without tracking, else its rows
        // come back here.
        builder.HasMany(o => o.NewLedger).WithOne().HasForeignKey(e => e.OpportunityId);
    }

    private static void MapIndexes(EntityTypeBuilder<Opportunity> builder)
    {
        builder.HasIndex(o => new { o.PipelineId, o.StageId, o.Status });
        builder.HasIndex(o => new { o.OwnerId, o.Status });

        // A column of the board, the largest first, and what is open with a customer, the next to close first: both
        // are read in the order of the index and no further than the page.
        builder.HasIndex(o => new { o.StageId, o.Status, o.BaseUnits, o.Id }).IsDescending(false, false, true, false);
        builder.HasIndex(o => new { o.CustomerId, o.Status, o.ExpectedCloseOn, o.Id });

        // Long lists are walked by what people sort them by. Many close on one day, so the id has to be in it.
        builder.HasIndex(o => o.BaseUnits);
        builder.HasIndex(o => new { o.ExpectedCloseOn, o.Id });
        builder.HasIndex(o => new { o.TeamId, o.Status });
        builder.HasIndex(o => new { o.CustomerId, o.OwnerId });
        builder.HasIndex(o => o.CreatedAt);
        builder.HasIndex(o => o.ClosedAt);
        builder.HasIndex(o => o.StageDueAt, "IX_Opportunities_Due").HasFilter("\"StageBreachedAt\" IS NULL");
    }
}
