using CrmGraph.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Customers;

/// <summary>What only PostgreSQL keeps of customers.</summary>
internal static class PostgresCustomers
{
    public static void Configure(ModelBuilder model)
    {
        // Finds a name by any part of it without reading the whole table.
        model.HasPostgresExtension("pg_trgm");
        model.Entity<Customer>()
            .HasIndex(c => c.Search, "IX_Customers_Search_Trigrams")
            .HasMethod("gin")
            .HasOperators("gin_trgm_ops");
    }
}
