using CrmGraph.GraphQL.Types.Sdl;

namespace CrmGraph.GraphQL.Tests.Cases;

public sealed class SchemaValidationCases
{
    [Fact]
    public void Type_systems_have_the_recorded_errors() => CaseFile.Check(
        "schema-validation",
        CaseFlags.IsOfTheSpecification,
        c => CaseErrors.Compare(c.GetProperty("errors"), SdlSchema.Check(c.GetProperty("sdl").GetString()!)));
}
