using CrmGraph.Api.Data;
using CrmGraph.Api.Live;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Live;

/// <summary>The product's model and a parcel, on SQLite.</summary>
internal sealed class SqliteParcels(DbContextOptions<SqliteParcels> options) : CrmDbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.ApplyConfiguration(new ParcelMapping());
    }
}

/// <summary>The same on PostgreSQL.</summary>
internal sealed class PostgresParcels(DbContextOptions<PostgresParcels> options) : CrmDbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        PostgresEvents.Configure(modelBuilder);
        modelBuilder.ApplyConfiguration(new ParcelMapping());
    }
}
