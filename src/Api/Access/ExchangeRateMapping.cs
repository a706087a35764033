using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Access;

internal sealed class ExchangeRateMapping : IEntityTypeConfiguration<ExchangeRate>
{
    public void Configure(EntityTypeBuilder<ExchangeRate> builder)
    {
        builder.MapEntity("ExchangeRates");
        builder.MapCurrency(r => r.Currency);
        builder.HasIndex(r => new { r.Currency, r.On }).IsUnique();
    }
}
