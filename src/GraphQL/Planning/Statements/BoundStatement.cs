using System.Data.Common;

namespace CrmGraph.GraphQL.Planning.Statements;

/// <summary>A statement with the values of one request.</summary>
internal sealed record BoundStatement(StatementForm Form, object?[] Values)
{
    public DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = Form.Sql.Text;
        foreach (var parameter in Form.Parameters(command, Values))
        {
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
