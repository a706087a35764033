using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace CrmGraph.Api.Data;

/// <summary>SQLite's own lower() knows the letters A to Z only; a search that ignores case must know them all.</summary>
internal static class SqliteText
{
    private const string Lower = "lower";

    /// <summary>Gives an open connection a lower() for every script. It belongs to the connection, so each one must be told.</summary>
    public static void Teach(DbConnection connection) =>
        ((SqliteConnection)connection).CreateFunction<string?, string?>(Lower, text => text?.ToLowerInvariant(), isDeterministic: true);
}
