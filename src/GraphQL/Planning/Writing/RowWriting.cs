using System.Data.Common;
using System.Text.Json;
using CrmGraph.GraphQL.Planning.Paging;
using CrmGraph.GraphQL.Planning.Statements;

namespace CrmGraph.GraphQL.Planning.Writing;

/// <summary>The row being written: where its values are read and where its JSON goes.</summary>
/// <param name="Reader">Stands on the row.</param>
/// <param name="Form">Tells where cells are found.</param>
/// <param name="Leaves">The selected columns.</param>
/// <param name="Json">The row's JSON.</param>
/// <param name="Cursors">Writes cursors; null where rows have none.</param>
/// <param name="Written">The rows already written, by number of row set: among them the children of this row.</param>
internal sealed record RowWriting(
    DbDataReader Reader, StatementForm Form, Leaf[] Leaves, Utf8JsonWriter Json, Cursors? Cursors, WrittenRows[] Written)
{
    public SqlColumn Column(int cell) => Form.Sql.Columns[cell];
}
