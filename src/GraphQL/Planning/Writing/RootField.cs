using System.Text.Json;

namespace CrmGraph.GraphQL.Planning.Writing;

/// <summary>A root field of an operation that is written straight from its rows.</summary>
/// <param name="Name">Its name in the response.</param>
/// <param name="Set">Its rows; null for the name of the type.</param>
/// <param name="Value">Writes what is selected of the rows.</param>
/// <param name="TypeName">The name of the type.</param>
internal sealed record RootField(JsonEncodedText Name, RowSet? Set, RowsWriter? Value, string? TypeName);
