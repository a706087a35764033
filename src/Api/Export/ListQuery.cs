using CrmGraph.Domain;
using CrmGraph.Domain.Automation.Exports;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.Api.Export;

/// <summary>
/// A query of a client as an export runs it: the same list with the same filter, order and fields, read page by page from its
/// beginning to its end.
/// </summary>
/// <param name="List">The key of the list in the answer.</param>
/// <param name="Text">The query, with the two variables of paging.</param>
/// <param name="Paths">The fields of a row that hold a value, each with the names that lead to it.</param>
internal sealed record ListQuery(string List, string Text, IReadOnlyList<string> Paths)
{
    public const string First = "exportFirst";
    public const string After = "exportAfter";

    /// <summary>Whether the rows are counted: once, and not again for every page.</summary>
    public const string Counted = "exportCounted";

    /// <summary>The field with the rows.</summary>
    public const string Nodes = "nodes";

    /// <summary>The key under which the id of a row stands in it.</summary>
    public const string RowId = "exportRow";

    /// <summary>The fields in it that tell of persons, for example Contact.email.</summary>
    public IReadOnlyList<string> Personal { get; private init; } = [];

    /// <exception cref="RuleException">It is not one list with its rows.</exception>
    public static ListQuery Of(string query, Schema schema)
    {
        var document = Parse(query);
        if (document.Definitions is not [OperationDefinitionNode { Operation: OperationKind.Query } operation]
            || operation.SelectionSet.Selections is not [FieldNode { SelectionSet: { } page } list])
        {
            throw Unfit("Send one query with one list in it and no fragments, for example { customers { nodes { number name } } }.");
        }

        var rows = page.Selections.OfType<FieldNode>().FirstOrDefault(field => field.ResponseName == Nodes)?.SelectionSet
            ?? throw Unfit("Select the nodes of the list; each field of them becomes a column.");
        var people = new PersonColumns(schema);
        var type = RowType(list, schema);
        var identified = Identified(people.Identified(rows, type), list, type, schema);
        var paged = new DocumentNode { Definitions = [Paged(operation, list, identified)] };
        return new ListQuery(list.ResponseName, Printer.Print(paged), [.. PathsOf(rows, "")]) { Personal = people.Found };
    }

    /// <summary>What the rows are; null where the graph has no such list, which it says itself when it is asked.</summary>
    private static NamedType? RowType(FieldNode list, Schema schema) =>
        schema.Field(schema.QueryType!, list.Name.Value)?.Type.Named is ObjectType connection ? schema.Field(connection, Nodes)?.Type.Named : null;

    /// <summary>The rows with the id of each, where the list can be had in the order of ids.</summary>
    private static SelectionSetNode Identified(SelectionSetNode rows, FieldNode list, NamedType? type, Schema schema) =>
        schema.Field(schema.QueryType!, list.Name.Value)?.Arguments["order"]?.Type.Named is InputObjectType order && order.Fields["id"] is not null
        && type is ObjectType row && schema.Field(row, "id") is not null
            ? Selection([.. rows.Selections, new FieldNode { Alias = new NameNode(RowId), Name = new NameNode("id") }])
            : rows;

    private static DocumentNode Parse(string query)
    {
        try
        {
            return Parser.Parse(query);
        }
        catch (SyntaxException broken)
        {
            throw Unfit(broken.Message);
        }
    }

    private static OperationDefinitionNode Paged(OperationDefinitionNode operation, FieldNode list, SelectionSetNode rows) => new()
    {
        Operation = operation.Operation,
        VariableDefinitions = [.. operation.VariableDefinitions, Variable(First, "Int"), Variable(After, "String"), Variable(Counted, "Boolean")],
        SelectionSet = Selection(new FieldNode
        {
            Alias = list.Alias,
            Name = list.Name,
            Arguments = [.. list.Arguments.Where(argument => !IsPaging(argument)), Argument("first", First), Argument("after", After)],
            SelectionSet = Selection(
                new FieldNode { Name = new NameNode("totalCount"), Directives = [Include(Counted)] },
                new FieldNode { Name = new NameNode(Nodes), SelectionSet = rows },
                new FieldNode
                {
                    Name = new NameNode("pageInfo"),
                    SelectionSet = Selection(new FieldNode { Name = new NameNode("hasNextPage") }, new FieldNode { Name = new NameNode("endCursor") }),
                }),
        }),
    };

    private static IEnumerable<string> PathsOf(SelectionSetNode selection, string parents) => selection.Selections.SelectMany(selected => selected switch
    {
        FieldNode { SelectionSet: { } inner } field => PathsOf(inner, $"{parents}{field.ResponseName}."),
        FieldNode field => [$"{parents}{field.ResponseName}"],
        _ => throw Unfit("Fragments have no place in a table. Select the fields themselves."),
    });

    private static bool IsPaging(ArgumentNode argument) => argument.Name.Value is "first" or "after" or "last" or "before";

    private static SelectionSetNode Selection(params IReadOnlyList<SelectionNode> fields) => new() { Selections = fields };

    private static ArgumentNode Argument(string name, string variable) => new() { Name = new NameNode(name), Value = Use(variable) };

    private static DirectiveNode Include(string variable) => new() { Name = new NameNode("include"), Arguments = [Argument("if", variable)] };

    private static VariableDefinitionNode Variable(string name, string type)
    {
        var named = new NamedTypeNode { Name = new NameNode(type) };
        return new() { Variable = Use(name), Type = type == "Boolean" ? new NonNullTypeNode { OfType = named } : named };
    }

    private static VariableNode Use(string name) => new() { Name = new NameNode(name) };

    private static RuleException Unfit(string problem) => new ExportQueryUnfit(problem).AsException();
}
