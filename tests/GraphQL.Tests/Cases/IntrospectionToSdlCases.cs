using CrmGraph.GraphQL.Printing;

namespace CrmGraph.GraphQL.Tests.Cases;

public sealed class IntrospectionToSdlCases
{
    [Fact]
    public void A_schema_read_from_introspection_is_printed_as_recorded() => CaseFile.Check(
        "introspection-to-sdl",
        CaseFlags.IsOfTheSpecification,
        c => CaseErrors.Same(
            c.GetProperty("sdl").GetString()!,
            SchemaPrinter.Print(IntrospectedSchema.Read(c.GetProperty("introspection")))));
}
