using Microsoft.EntityFrameworkCore;

namespace CrmGraph.GraphQL.Tests.Planning;

public enum CompanyStatus
{
    Prospect,
    ActiveCustomer,
    Lost,
}

public sealed class Company
{
    public Guid Id { get; init; }

    public int Number { get; init; }

    public string Name { get; set; } = "";

    public string? Nickname { get; init; }

    public CompanyStatus Status { get; init; }

    public long Units { get; init; }

    public int? Share { get; init; }

    public DateOnly? FoundedOn { get; init; }

    public Guid? OwnerId { get; init; }

    public bool IsHidden { get; init; }
}

public sealed class Person
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public Guid? BossId { get; init; }

    public bool IsHidden { get; init; }
}

public sealed class Contact
{
    public Guid Id { get; init; }

    public Guid CompanyId { get; init; }

    public string Name { get; init; } = "";

    public int? Rank { get; init; }

    public Guid? FriendId { get; init; }
}

/// <summary>A small model without navigation properties, as the product's are.</summary>
public sealed class ShopDbContext(DbContextOptions<ShopDbContext> options) : DbContext(options)
{
    public DbSet<Company> Companies => Set<Company>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Contact> Contacts => Set<Contact>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.Entity<Company>().Property(c => c.Status).HasConversion<string>();
}
