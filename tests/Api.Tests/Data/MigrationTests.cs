using CrmGraph.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Data;

public sealed class MigrationTests
{
    [Fact]
    public void The_SQLite_migrations_are_up_to_date()
    {
        using var db = new SqliteCrmDbContext.Factory().CreateDbContext([]);
        AssertUpToDate(db);
    }

    [Fact]
    public void The_PostgreSQL_migrations_are_up_to_date()
    {
        using var db = new PostgresCrmDbContext.Factory().CreateDbContext([]);
        AssertUpToDate(db);
    }

    private static void AssertUpToDate(CrmDbContext db)
    {
        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(db.Database.HasPendingModelChanges(), "The mappings have changed: run ./dev migrate NAME.");
    }
}
