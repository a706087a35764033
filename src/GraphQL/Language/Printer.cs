using CrmGraph.GraphQL.Language.Printing;
using static CrmGraph.GraphQL.Language.Printing.PrintedText;

namespace CrmGraph.GraphQL.Language;

/// <summary>Writes a syntax tree as a document, in one canonical layout.</summary>
public static class Printer
{
    private const int LongestLine = 80;

    /// <summary>The node in GraphQL notation.</summary>
    public static string Print(Node node) => node switch
    {
        NameNode name => name.Value,
        DocumentNode document => Join(document.Definitions, "\n\n"),
        OperationDefinitionNode operation => Operation(operation),
        FragmentDefinitionNode fragment => Fragment(fragment),
        VariableDefinitionNode variable => Variable(variable),
        SelectionSetNode { Selections.Count: 0 } => "{}",
        SelectionSetNode set => Block(set.Selections),
        FieldNode field => Field(field),
        FragmentSpreadNode spread => "..." + spread.Name + Wrap(" ", Join(spread.Directives, " ")),
        InlineFragmentNode fragment => InlineFragment(fragment),
        ArgumentNode argument => $"{argument.Name}: {Print(argument.Value)}",
        DirectiveNode directive => $"@{directive.Name}{Wrap("(", Join(directive.Arguments, ", "), ")")}",
        NamedTypeNode type => type.Name.Value,
        ListTypeNode type => $"[{Print(type.OfType)}]",
        NonNullTypeNode type => $"{Print(type.OfType)}!",
        ObjectFieldNode field => $"{field.Name}: {Print(field.Value)}",
        ValueNode value => Value(value),
        _ => TypeSystemPrinter.Print(node),
    };

    private static string Operation(OperationDefinitionNode operation)
    {
        var keyword = Keyword(operation.Operation);
        var name = Wrap("", operation.Name) + Variables(operation.VariableDefinitions);
        var prefix = Wrap("", operation.Description, "\n") + Join(
            [keyword, name, Join(operation.Directives, " ")],
            " ");

        // An anonymous query without anything else is written in the short form.
        return (prefix == "query" ? "" : prefix + " ") + Print(operation.SelectionSet);
    }

    internal static string Keyword(OperationKind operation) => operation switch
    {
        OperationKind.Query => "query",
        OperationKind.Mutation => "mutation",
        OperationKind.Subscription => "subscription",
    };

    private static string Variables(IReadOnlyList<VariableDefinitionNode> variables)
    {
        var printed = variables.Select(Print).ToList();
        return printed.Any(v => v.Contains('\n', StringComparison.Ordinal))
            ? Wrap("(\n", Join(printed, "\n"), "\n)")
            : Wrap("(", Join(printed, ", "), ")");
    }

    private static string Fragment(FragmentDefinitionNode fragment) =>
        Wrap("", fragment.Description, "\n")
        + $"fragment {fragment.Name}{Wrap("(", Join(fragment.VariableDefinitions, ", "), ")")}"
        + $" on {Print(fragment.TypeCondition)} "
        + Wrap("", Join(fragment.Directives, " "), " ")
        + Print(fragment.SelectionSet);

    private static string Variable(VariableDefinitionNode variable) =>
        Wrap("", variable.Description, "\n")
        + $"{Print(variable.Variable)}: {Print(variable.Type)}"
        + Wrap(" = ", variable.DefaultValue)
        + Wrap(" ", Join(variable.Directives, " "));

    private static string Field(FieldNode field)
    {
        var prefix = Wrap("", field.Alias, ": ") + field.Name;
        var line = prefix + Wrap("(", Join(field.Arguments, ", "), ")");
        if (line.Length > LongestLine)
        {
            line = prefix + Wrap("(\n", Indent(Join(field.Arguments, "\n")), "\n)");
        }

        return line + Wrap(" ", Join(field.Directives, " ")) + Wrap(" ", field.SelectionSet);
    }

    private static string InlineFragment(InlineFragmentNode fragment) => Join(
        ["...", Wrap("on ", fragment.TypeCondition), Join(fragment.Directives, " "), Print(fragment.SelectionSet)],
        " ");

    private static string Value(ValueNode value) => value switch
    {
        VariableNode variable => $"${variable.Name}",
        IntValueNode integer => integer.Value,
        FloatValueNode number => number.Value,
        StringValueNode { IsBlock: true } text => BlockStringPrinter.Print(text.Value),
        StringValueNode text => StringPrinter.Quoted(text.Value),
        BooleanValueNode boolean => boolean.Value ? "true" : "false",
        EnumValueNode name => name.Value,
        ListValueNode list => List(list),
        ObjectValueNode fields => Object(fields),
        _ => "null",
    };

    private static string List(ListValueNode list)
    {
        var line = $"[{Join(list.Values, ", ")}]";
        return line.Length > LongestLine ? Wrap("[\n", Indent(Join(list.Values, "\n")), "\n]") : line;
    }

    private static string Object(ObjectValueNode value)
    {
        var line = $"{{ {Join(value.Fields, ", ")} }}";
        return line.Length > LongestLine ? Block(value.Fields) : line;
    }
}
