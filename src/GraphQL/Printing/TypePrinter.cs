using CrmGraph.GraphQL.Language.Printing;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Printing;

/// <summary>Writes the definitions of types.</summary>
internal static class TypePrinter
{
    public static string Print(NamedType type) => DescriptionPrinter.Print(type.Description) + Definition(type);

    private static string Definition(NamedType type) => type switch
    {
        ScalarType scalar => $"scalar {scalar}{SpecifiedBy(scalar)}",
        ObjectType fields => $"type {fields}{Implements(fields)}{Fields(fields)}",
        InterfaceType fields => $"interface {fields}{Implements(fields)}{Fields(fields)}",
        UnionType { Types.Count: 0 } union => $"union {union}",
        UnionType union => $"union {union} = {string.Join(" | ", union.Types)}",
        EnumType values => $"enum {values}{Block(values.Values.Select(Value))}",
        InputObjectType input =>
            $"input {input}{(input.IsOneOf ? " @oneOf" : "")}{Block(input.Fields.Select(InputField))}",
        _ => throw new ArgumentException($"Not a kind of type: {type.GetType()}", nameof(type)),
    };

    private static string SpecifiedBy(ScalarType scalar) =>
        scalar.SpecifiedByUrl is { } url ? $" @specifiedBy(url: {StringPrinter.Quoted(url)})" : "";

    private static string Implements(FieldsType type) =>
        type.Interfaces.Count == 0 ? "" : $" implements {string.Join(" & ", type.Interfaces)}";

    private static string Fields(FieldsType type) => Block(type.Fields.Select((f, i) =>
        DescriptionPrinter.Print(f.Description, "  ", i == 0)
        + $"  {f.Name}{InputPrinter.Arguments(f.Arguments, "  ")}: {f.Type}"
        + DescriptionPrinter.Deprecation(f.DeprecationReason)));

    private static string Value(EnumValue value, int index) =>
        $"{DescriptionPrinter.Print(value.Description, "  ", index == 0)}  {value.Name}"
        + DescriptionPrinter.Deprecation(value.DeprecationReason);

    private static string InputField(InputValue field, int index) =>
        $"{DescriptionPrinter.Print(field.Description, "  ", index == 0)}  {InputPrinter.Print(field)}";

    private static string Block(IEnumerable<string> lines)
    {
        var text = string.Join('\n', lines);
        return text.Length == 0 ? "" : $" {{\n{text}\n}}";
    }
}
