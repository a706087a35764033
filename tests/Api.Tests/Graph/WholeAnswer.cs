using CrmGraph.GraphQL.Types;

namespace CrmGraph.Api.Tests.Graph;

/// <summary>Asks a field for all that its type offers; of the records found on the way for their own values.</summary>
internal static class WholeAnswer
{
    private const int Deepest = 5;

    public static string Of(FieldDefinition field, string arguments = "") =>
        field.Type.Named is FieldsType type ? $"{field.Name}{arguments} {{ {Parts(type, Deepest)} }}" : $"{field.Name}{arguments}";

    public static bool IsConnection(NamedType type) => type.Name.EndsWith("Connection", StringComparison.Ordinal);

    /// <summary>Whether it has an id and can be asked for by it.</summary>
    public static bool IsRecord(NamedType type) => type is FieldsType { Interfaces: var interfaces } && interfaces.Any(i => i.Name == "Node");

    private static string Parts(FieldsType type, int depth) =>
        string.Join(' ', type.Fields.Where(field => field.Arguments.All(a => !a.IsRequired)).Select(field => Part(field, depth)).Prepend("__typename"));

    private static string Part(FieldDefinition field, int depth) => field.Type.Named switch
    {
        FieldsType type when depth == 0 || IsConnection(type) => "",
        FieldsType type => $"{field.Name} {{ {Parts(type, IsRecord(type) ? 0 : depth - 1)} }}",
        UnionType => $"{field.Name} {{ __typename }}",
        _ => field.Name,
    };
}
