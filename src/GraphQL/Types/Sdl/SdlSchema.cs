using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Validation;
using CrmGraph.GraphQL.Validation.TypeSystem;

namespace CrmGraph.GraphQL.Types.Sdl;

/// <summary>
/// Makes schemas from documents of the type system. Their fields have no bindings; scalars take values as they come.
/// </summary>
public static class SdlSchema
{
    private static readonly Schema Nothing = new(query: null);

    /// <summary>
    /// The schema a document describes. Without a schema definition the roots are the types named Query, Mutation and
    /// Subscription. Throws <see cref="SyntaxException"/> or <see cref="SdlException"/>. The type system itself is not
    /// checked: see <see cref="Check"/>.
    /// </summary>
    public static Schema Build(string sdl)
    {
        var document = Parser.Parse(sdl, ParserOptions.Trusted);
        var errors = Validate(document);
        return errors.Count > 0 ? throw new SdlException(errors) : new SyntaxSchemaBuilder(document).Build();
    }

    /// <summary>Everything that is wrong with the type system a document describes.</summary>
    public static IReadOnlyList<GraphQLError> Check(string sdl)
    {
        var builder = new SyntaxSchemaBuilder(Parser.Parse(sdl, ParserOptions.Trusted));
        var schema = builder.Build();
        return [.. builder.Problems, .. SchemaValidator.Validate(schema)];
    }

    /// <summary>The schema of a document that is known to be valid, or whose mistakes do not matter.</summary>
    internal static Schema BuildUnchecked(string sdl) =>
        new SyntaxSchemaBuilder(Parser.Parse(sdl, ParserOptions.Trusted)).Build();

    /// <summary>Applies the rules for schema documents; with a schema, the document is to extend it.</summary>
    internal static IReadOnlyList<GraphQLError> Validate(
        DocumentNode document,
        Schema? extended = null,
        IReadOnlyList<ValidationRule>? rules = null)
    {
        var options = new ValidationOptions
        {
            MaxErrors = int.MaxValue,
            IncludeSuggestions = true,
            Rules = rules ?? SpecifiedSdlRules.All,
        };
        var context = new ValidationContext(extended ?? Nothing, document, options)
        {
            StartsFromNothing = extended is null,
        };
        return context.Run();
    }
}
