using System.Data.Common;
using Npgsql;

namespace CrmGraph.Api.Live;

/// <summary>Gives un-numbered event rows the next numbers of the one counter.</summary>
/// <remarks>
/// As the last statement before a commit it holds the counter's row only for that commit, so numbers are without gaps and in the
/// order in which readers see them; an identity column offers neither.
/// </remarks>
internal static class EventNumbering
{
    private const string PostgresTransaction = """
        WITH fresh AS (
            SELECT "Id", row_number() OVER (ORDER BY "Position", "Id") AS place
            FROM "Events" WHERE "Sequence" IS NULL AND "Tx" = pg_current_xact_id()),
        head AS (
            UPDATE "StreamHead" SET "Head" = "Head" + (SELECT count(*) FROM fresh)
            WHERE "Id" = 1 AND EXISTS (SELECT 1 FROM fresh) RETURNING "Head")
        UPDATE "Events" AS e SET "Sequence" = head."Head" - (SELECT count(*) FROM fresh) + fresh.place
        FROM fresh, head WHERE e."Id" = fresh."Id"
        """;

    // The row locks keep two nodes that sweep at once from numbering the same row twice.
    private const string PostgresLeftovers = """
        WITH locked AS (
            SELECT "Id", "Tx", "Position" FROM "Events" WHERE "Sequence" IS NULL FOR UPDATE SKIP LOCKED),
        fresh AS (
            SELECT "Id", row_number() OVER (ORDER BY "Tx", "Position", "Id") AS place FROM locked),
        head AS (
            UPDATE "StreamHead" SET "Head" = "Head" + (SELECT count(*) FROM fresh)
            WHERE "Id" = 1 AND EXISTS (SELECT 1 FROM fresh) RETURNING "Head")
        UPDATE "Events" AS e SET "Sequence" = head."Head" - (SELECT count(*) FROM fresh) + fresh.place
        FROM fresh, head WHERE e."Id" = fresh."Id"
        """;

    // SQLite has one writer at a time: every un-numbered row is this transaction's, or a leftover.
    private const string Sqlite = """
        UPDATE "Events" SET "Sequence" = (SELECT "Head" FROM "StreamHead" WHERE "Id" = 1) + fresh.place
        FROM (SELECT "Id" AS id, row_number() OVER (ORDER BY "Position", "Id") AS place
              FROM "Events" WHERE "Sequence" IS NULL) AS fresh
        WHERE "Events"."Id" = fresh.id;
        UPDATE "StreamHead" SET "Head" = "Head" + changes() WHERE "Id" = 1;
        """;

    /// <summary>Numbers the rows that this transaction has written.</summary>
    public static Task NumberOwn(DbTransaction transaction, CancellationToken stop) =>
        Execute(transaction, transaction is NpgsqlTransaction ? PostgresTransaction : Sqlite, stop);

    /// <summary>Numbers the committed rows that came past the commit hook.</summary>
    public static Task NumberLeftovers(DbTransaction transaction, CancellationToken stop) =>
        Execute(transaction, transaction is NpgsqlTransaction ? PostgresLeftovers : Sqlite, stop);

    private static async Task Execute(DbTransaction transaction, string sql, CancellationToken stop)
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(stop);
    }
}
