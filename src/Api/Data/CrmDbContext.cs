using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Data;

/// <summary>The whole database. How each capability is stored is said in that capability's own mapping files.</summary>
/// <remarks>It holds no caller: who may see what is asked with <c>Visible</c>, once, by whoever reads.</remarks>
internal abstract class CrmDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>How many characters a name, a title or a line of text may have.</summary>
    public const int TextLength = 400;

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CrmDbContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }
}
