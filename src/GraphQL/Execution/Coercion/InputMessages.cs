using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Execution.Coercion;

/// <summary>What is said about input values that do not fit, whether they came as JSON or as literals.</summary>
internal static class InputMessages
{
    public static string MustNotBeNull(GraphType type) => $"Expected value of non-null type \"{type}\" not to be null.";

    public static string MustBeGiven(GraphType type) => $"Expected a value of non-null type \"{type}\" to be provided.";

    public static string MustBeObject(GraphType type, string found) => $"Expected value of type \"{type}\" to be an object, found: {found}.";

    public static string MissingField(GraphType type, string field, string found) =>
        $"Expected value of type \"{type}\" to include required field \"{field}\", found: {found}.";

    public static string UnknownField(GraphType type, string field, string found) =>
        $"Expected value of type \"{type}\" not to include unknown field \"{field}\", found: {found}.";

    public static string ExactlyOne(GraphType type) =>
        $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, and the value for that field must be non-null.";

    public static string UnknownEnumValue(EnumType type, string found) => $"Value {found} does not exist in \"{type}\" enum.";

    public static string NoEnumName(EnumType type, string found) => $"Enum \"{type}\" cannot represent non-string value: {found}.";

    public static string NoEnumLiteral(EnumType type, string found) => $"Enum \"{type}\" cannot represent non-enum value: {found}.";
}
