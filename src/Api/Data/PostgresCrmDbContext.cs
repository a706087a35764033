using CrmGraph.Api.Customers;
using CrmGraph.Api.Live;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CrmGraph.Api.Data;

/// <summary>The database for production and for more than one node.</summary>
internal sealed class PostgresCrmDbContext(DbContextOptions<PostgresCrmDbContext> options) : CrmDbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        PostgresEvents.Configure(modelBuilder);
        PostgresCustomers.Configure(modelBuilder);
    }

    /// <summary>Used by the migrations command only.</summary>
    internal sealed class Factory : IDesignTimeDbContextFactory<PostgresCrmDbContext>
    {
        public PostgresCrmDbContext CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<PostgresCrmDbContext>().UseNpgsql("Host=design").Options);
    }
}
