using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Automation.Webhooks;

internal sealed class WebhookMapping : IEntityTypeConfiguration<Webhook>
{
    public void Configure(EntityTypeBuilder<Webhook> builder)
    {
        builder.MapEntity("Webhooks");
        builder.MapProse(w => w.Url);
        builder.PrimitiveCollection(w => w.Kinds);
        builder.HasOne<User>().WithMany().HasForeignKey(w => w.OwnerId);
    }
}
