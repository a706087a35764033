using CrmGraph.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

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

        // What other lists show of a customer is read from a narrow index: in a large company every row of a page is a place of its own.
        model.Entity<Customer>()
            .HasIndex(c => c.Id, "IX_Customers_Shown")
            .IncludeProperties(c => new { c.Name, c.TierId });

        // Customers of unknown revenue come last, as the lists want them.
        model.Entity<Customer>()
            .HasIndex(c => new { c.OwnerId, c.AnnualRevenueUnits, c.Id }, "IX_Customers_Owner_Revenue")
            .HasNullSortOrder(NullSortOrder.Unspecified, NullSortOrder.NullsLast, NullSortOrder.Unspecified);
    }
}
