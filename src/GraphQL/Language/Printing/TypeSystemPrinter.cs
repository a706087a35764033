using static CrmGraph.GraphQL.Language.Printing.PrintedText;

namespace CrmGraph.GraphQL.Language.Printing;

/// <summary>Writes the nodes of the type system.</summary>
internal static class TypeSystemPrinter
{
    public static string Print(Node node) => node switch
    {
        TypeSystemDefinitionNode definition =>
            Wrap("", definition.Description, "\n") + (definition.IsExtension ? "extend " : "") + Definition(definition),
        OperationTypeDefinitionNode operation =>
            $"{Printer.Keyword(operation.Operation)}: {Printer.Print(operation.Type)}",
        MemberDefinitionNode member =>
            Wrap("", member.Description, "\n") + Member(member) + Wrap(" ", Join(member.Directives, " ")),
        _ => throw new ArgumentException($"Not a node of the language: {node.GetType()}", nameof(node)),
    };

    private static string Definition(TypeSystemDefinitionNode definition) => definition switch
    {
        SchemaDefinitionNode schema => Join(["schema", Directives(schema), Block(schema.OperationTypes)], " "),
        ScalarTypeDefinitionNode scalar => Join(["scalar", scalar.Name.Value, Directives(scalar)], " "),
        ObjectTypeDefinitionNode type => WithFields("type", type),
        InterfaceTypeDefinitionNode type => WithFields("interface", type),
        UnionTypeDefinitionNode union =>
            Join(["union", union.Name.Value, Directives(union), Wrap("= ", Join(union.Types, " | "))], " "),
        EnumTypeDefinitionNode type => Join(["enum", type.Name.Value, Directives(type), Block(type.Values)], " "),
        InputObjectTypeDefinitionNode input =>
            Join(["input", input.Name.Value, Directives(input), Block(input.Fields)], " "),
        DirectiveDefinitionNode directive => Directive(directive),
        _ =>
            throw new ArgumentException(
                $"Not a definition of the language: {definition.GetType()}",
                nameof(definition)),
    };

    private static string Directives(DefinitionNode definition) => Join(definition.Directives, " ");

    private static string WithFields(string keyword, FieldsTypeDefinitionNode type) => Join(
        [
            keyword,
            type.Name.Value,
            Wrap("implements ", Join(type.Interfaces, " & ")),
            Directives(type),
            Block(type.Fields),
        ],
        " ");

    private static string Directive(DirectiveDefinitionNode directive) => directive.IsExtension
        ? Join([$"directive @{directive.Name}", Directives(directive)], " ")
        : $"directive @{directive.Name}{Arguments(directive.Arguments)}"
            + Wrap(" ", Directives(directive))
            + (directive.IsRepeatable ? " repeatable" : "")
            + $" on {Join(directive.Locations, " | ")}";

    private static string Member(MemberDefinitionNode member) => member switch
    {
        FieldDefinitionNode field => $"{field.Name}{Arguments(field.Arguments)}: {Printer.Print(field.Type)}",
        InputValueDefinitionNode input =>
            $"{input.Name}: {Printer.Print(input.Type)}" + Wrap(" = ", input.DefaultValue),
        _ => member.Name.Value,
    };

    /// <summary>Arguments stand on one line unless one of them has a description or a long default.</summary>
    private static string Arguments(IReadOnlyList<InputValueDefinitionNode> arguments)
    {
        var printed = arguments.Select(Printer.Print).ToList();
        return printed.Any(a => a.Contains('\n', StringComparison.Ordinal))
            ? Wrap("(\n", Indent(Join(printed, "\n")), "\n)")
            : Wrap("(", Join(printed, ", "), ")");
    }
}
