using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Data;

/// <summary>The whole database. How each capability is stored is said in that capability's own mapping files.</summary>
/// <remarks>It holds no caller: who may see what is asked with <c>Visible</c>, once, by whoever reads.</remarks>
internal abstract class CrmDbContext(DbContextOptions options) : DbContext(options)
{
    private const int EnumLength = 40;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CrmDbContext).Assembly);

        // Nothing disappears because something else does; purge and erasure say what they delete.
        foreach (var reference in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetForeignKeys()))
        {
            reference.DeleteBehavior = DeleteBehavior.Restrict;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(EnumLength);
    }
}
