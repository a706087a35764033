using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.FollowUps;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Products;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.FollowUps;

internal sealed class FollowUpMapping : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.MapEntity("FollowUps");
        builder.MapProse(f => f.Need, f => f.Objection, f => f.Commitment, f => f.Solution);
        builder.MapProse(f => f.NextStep, f => f.Exception, f => f.Text);
        MapRelations(builder);
        builder.HasIndex(f => f.At);
        builder.HasIndex(f => f.NextOn);
        builder.HasIndex(f => new { f.CustomerId, f.At });
        builder.HasIndex(f => new { f.OpportunityId, f.At });
        builder.HasIndex(f => new { f.LeadId, f.At });
        builder.HasIndex(f => new { f.OwnerId, f.At });
        builder.HasIndex(f => new { f.TeamId, f.At });
    }

    private static void MapRelations(EntityTypeBuilder<FollowUp> builder)
    {
        builder.HasOne<Customer>().WithMany().HasForeignKey(f => f.CustomerId);
        builder.HasOne<Opportunity>().WithMany().HasForeignKey(f => f.OpportunityId);
        builder.HasOne<Lead>().WithMany().HasForeignKey(f => f.LeadId);
        builder.HasOne<Product>().WithMany().HasForeignKey(f => f.ProductId);
        builder.HasOne<User>().WithMany().HasForeignKey(f => f.AuthorId);
        builder.HasOne<User>().WithMany().HasForeignKey(f => f.OwnerId);
        builder.HasOne<Team>().WithMany().HasForeignKey(f => f.TeamId);
    }
}
