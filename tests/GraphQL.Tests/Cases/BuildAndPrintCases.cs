using System.Text.Json;
using CrmGraph.GraphQL.Printing;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.Sdl;

namespace CrmGraph.GraphQL.Tests.Cases;

public sealed class BuildAndPrintCases
{
    [Fact]
    public void Schema_documents_are_built_printed_and_introspected_as_recorded() =>
        CaseFile.Check("build-and-print-schema", CaseFlags.IsOfTheSpecification, Check);

    private static string? Check(JsonElement item)
    {
        var sdl = item.GetProperty("sdl").GetString()!;
        Schema schema;
        try
        {
            schema = Build(item, sdl);
        }
        catch (SdlException e)
        {
            return item.TryGetProperty("error", out var error)
                ? CaseErrors.Same(Sorted(error.GetString()!), Sorted(e.Message))
                : $"does not build: {e.Message}";
        }

        return item.TryGetProperty("printed", out var expected)
            ? CaseErrors.Same(expected.GetString()!, SchemaPrinter.Print(schema)) ?? CompareIntrospection(item, schema)
            : $"builds, but should not: {item.GetProperty("error").GetString()}";
    }

    private static string? CompareIntrospection(JsonElement item, Schema schema) =>
        item.TryGetProperty("introspection", out var recorded) && recorded.ValueKind == JsonValueKind.Object
            ? IntrospectionComparison.Compare(recorded, schema)
            : null;

    private static Schema Build(JsonElement item, string sdl)
    {
        var isAssumedValid = Has(item, "assumeValid");
        var schema = isAssumedValid || Has(item, "assumeValidSDL")
            ? SdlSchema.BuildUnchecked(sdl)
            : SdlSchema.Build(sdl);
        var errors = isAssumedValid ? [] : SdlSchema.Check(sdl);
        return errors.Count > 0 ? throw new SdlException(errors) : schema;
    }

    private static bool Has(JsonElement item, string option) =>
        item.TryGetProperty("options", out var options) && options.TryGetProperty(option, out var value) && value.GetBoolean();

    private static string Sorted(string messages) =>
        string.Join("\n\n", messages.Split("\n\n").Order(StringComparer.Ordinal));
}
