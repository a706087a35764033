using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.FollowUps;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Automation;

internal sealed class NotificationMapping : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.MapEntity("Notifications");
        builder.MapProse(n => n.TextZh, n => n.TextEn);
        builder.HasOne<User>().WithMany().HasForeignKey(n => n.OwnerId);
        builder.HasOne<Opportunity>().WithMany().HasForeignKey(n => n.OpportunityId);
        builder.HasOne<Lead>().WithMany().HasForeignKey(n => n.LeadId);
        builder.HasOne<Customer>().WithMany().HasForeignKey(n => n.CustomerId);
        builder.HasOne<FollowUp>().WithMany().HasForeignKey(n => n.FollowUpId);
        builder.HasOne<Approval>().WithMany().HasForeignKey(n => n.ApprovalId);
        builder.HasIndex(n => new { n.OwnerId, n.SentAt });
        builder.HasIndex(n => n.SentAt, "IX_Notifications_NotMailed").HasFilter("\"MailedAt\" IS NULL");
    }
}
