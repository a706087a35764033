using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CrmGraph.Api.Data;

/// <summary>The embedded database: one file, created and migrated on first start.</summary>
internal sealed class SqliteCrmDbContext(DbContextOptions<SqliteCrmDbContext> options) : CrmDbContext(options)
{
    /// <summary>Used by the migrations command only.</summary>
    internal sealed class Factory : IDesignTimeDbContextFactory<SqliteCrmDbContext>
    {
        public SqliteCrmDbContext CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqliteCrmDbContext>().UseSqlite("Data Source=design.db").Options);
    }
}
