using System.Data.Common;
using System.Text.Json;

namespace CrmGraph.GraphQL.Planning.Writing;

/// <summary>Writes the value of a column in the current row, which is not null, without making an object of it.</summary>
internal delegate void CellWriter(DbDataReader row, Utf8JsonWriter json);
