using CrmGraph.Api.Data;
using CrmGraph.Api.Live;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Live;

/// <summary>The events and a parcel, nothing else, on SQLite.</summary>
internal sealed class SqliteParcels(DbContextOptions<SqliteParcels> options) : CrmDbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => Configure(modelBuilder);

    internal static void Configure(ModelBuilder model) => model
        .ApplyConfiguration(new EventRecordMapping())
        .ApplyConfiguration(new StreamHeadMapping())
        .ApplyConfiguration(new ParcelMapping());
}

/// <summary>The same on PostgreSQL.</summary>
internal sealed class PostgresParcels(DbContextOptions<PostgresParcels> options) : CrmDbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        SqliteParcels.Configure(modelBuilder);
        PostgresEvents.Configure(modelBuilder);
    }
}
