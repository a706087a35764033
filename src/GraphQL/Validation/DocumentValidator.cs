using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation;

/// <summary>Validates documents against a schema (https://spec.graphql.org/September2025/#sec-Validation).</summary>
public static class DocumentValidator
{
    /// <summary>
    /// All errors of the document in document order, up to the limits; empty when it may be executed.
    /// </summary>
    public static IReadOnlyList<GraphQLError> Validate(
        Schema schema,
        DocumentNode document,
        ValidationOptions? options = null)
    {
        var context = new ValidationContext(schema, document, options ?? ValidationOptions.Default);
        return context.Run();
    }
}
