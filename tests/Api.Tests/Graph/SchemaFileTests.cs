using CrmGraph.Api.Graph;
using CrmGraph.GraphQL.Printing;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Graph;

public sealed class SchemaFileTests
{
    [Fact]
    public void The_schema_file_is_what_the_program_prints()
    {
        var printed = SchemaPrinter.Print(CrmSchema.Build()).ReplaceLineEndings("\n");
        var kept = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "schema.graphql")).ReplaceLineEndings("\n");

        Assert.True(printed.TrimEnd() == kept.TrimEnd(), "schema.graphql is not what the program prints; run './dev schema' and look at the difference.");
    }

    [Fact]
    public void Every_type_and_field_of_ours_has_a_description()
    {
        var schema = CrmSchema.Build();

        var bare = schema.Types
            .OfType<CrmGraph.GraphQL.Types.ObjectType>()
            .Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal))
            .SelectMany(type => type.Fields.Where(field => string.IsNullOrEmpty(field.Description)).Select(field => $"{type.Name}.{field.Name}"))
            .ToList();

        Assert.Empty(bare);
    }
}
