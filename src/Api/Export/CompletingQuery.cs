using CrmGraph.GraphQL.Language;

namespace CrmGraph.Api.Export;

/// <summary>
/// The list of an export once more, in the order of ids, which nobody changes: whoever walks through it meets every row that is there
/// all the time, also those whose place in the list's own order changed while it was read.
/// </summary>
/// <param name="Ids">The query for the ids alone.</param>
/// <param name="Rows">The query for the same rows with all fields.</param>
internal sealed record CompletingQuery(string Ids, string Rows)
{
    private const string Order = "order";

    /// <summary>Those of a query for one page; none where the rows have no ids.</summary>
    public static CompletingQuery? Of(string query)
    {
        var operation = (OperationDefinitionNode)Parser.Parse(query).Definitions[0];
        var list = (FieldNode)operation.SelectionSet.Selections[0];
        return list.SelectionSet!.Selections.OfType<FieldNode>().Single(IsNodes).SelectionSet!.Selections.Any(IsRowId)
            ? new CompletingQuery(Text(operation, list, isIdAlone: true), Text(operation, list, isIdAlone: false))
            : null;
    }

    private static string Text(OperationDefinitionNode operation, FieldNode list, bool isIdAlone)
    {
        var ordered = new FieldNode
        {
            Alias = list.Alias,
            Name = list.Name,
            Arguments = [.. list.Arguments.Where(argument => argument.Name.Value != Order), ById()],
            SelectionSet = new SelectionSetNode { Selections = [.. list.SelectionSet!.Selections.Select(part => isIdAlone ? IdAlone(part) : part)] },
        };
        var used = VariableUses.In(ordered);
        return Printer.Print(new DocumentNode
        {
            Definitions =
            [
                new OperationDefinitionNode
                {
                    Operation = OperationKind.Query,
                    VariableDefinitions = [.. operation.VariableDefinitions.Where(variable => used.Contains(variable.Variable.Name.Value))],
                    SelectionSet = new SelectionSetNode { Selections = [ordered] },
                },
            ],
        });
    }

    private static SelectionNode IdAlone(SelectionNode part) => IsNodes(part) && part is FieldNode nodes
        ? new FieldNode
        {
            Name = nodes.Name,
            SelectionSet = new SelectionSetNode { Selections = [.. nodes.SelectionSet!.Selections.Where(IsRowId)] },
        }
        : part;

    private static bool IsNodes(SelectionNode part) => part is FieldNode { ResponseName: ListQuery.Nodes };

    private static bool IsRowId(SelectionNode part) => part is FieldNode { ResponseName: ListQuery.RowId };

    private static ArgumentNode ById() => new()
    {
        Name = new NameNode(Order),
        Value = new ListValueNode([new ObjectValueNode([new ObjectFieldNode { Name = new NameNode("id"), Value = new EnumValueNode("ASC") }])]),
    };
}
