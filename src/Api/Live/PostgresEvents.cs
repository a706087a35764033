using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmGraph.Api.Live;

/// <summary>What only PostgreSQL stores of an event.</summary>
internal static class PostgresEvents
{
    /// <summary>Room for every version of the one hot row that a vacuum has not yet removed.</summary>
    private const int HeadFillFactor = 10;

    public static void Configure(ModelBuilder model)
    {
        model.Entity<StreamHead>().HasStorageParameter("fillfactor", HeadFillFactor);
        var events = model.Entity<EventRecord>();
        events.Property(e => e.Body).HasColumnType("jsonb");

        // Many transactions write at once, so each must find its own rows. The database fills this in and nobody reads it back.
        var transaction = events.Property<ulong>("Tx")
            .HasColumnType("xid8")
            .HasDefaultValueSql("pg_current_xact_id()")
            .ValueGeneratedNever()
            .Metadata;
        transaction.SetBeforeSaveBehavior(PropertySaveBehavior.Ignore);
        transaction.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
    }
}
