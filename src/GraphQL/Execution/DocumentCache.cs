using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Validation;

namespace CrmGraph.GraphQL.Execution;

/// <summary>Parses and validates documents, and keeps those used last: the oldest gives way when the cache is full.</summary>
internal sealed class DocumentCache(Schema schema, GraphQLOptions options)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, PreparedDocument> _documents = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private readonly ParserOptions _limits = new()
    {
        MaxTokens = options.MaxTokens,
        MaxDepth = options.MaxRecursion,
        MaxFields = options.MaxFields,
        MaxDirectives = options.MaxDirectives,
    };

    private readonly ValidationOptions _rules = new()
    {
        MaxErrors = options.MaxErrors,
        MaxFragmentVisits = options.MaxFragmentVisits,
        MaxMergeComparisons = options.MaxMergeComparisons,
        IncludeSuggestions = options.IncludeSuggestions,
    };

    /// <summary>The prepared document, prepared now when it is not kept.</summary>
    public PreparedDocument Get(string text)
    {
        lock (_lock)
        {
            if (_documents.TryGetValue(text, out var known))
            {
                return known;
            }
        }

        var prepared = Prepare(text);
        Keep(text, prepared);
        return prepared;
    }

    private PreparedDocument Prepare(string text)
    {
        try
        {
            var document = Parser.Parse(text, _limits);
            return new PreparedDocument(document, DocumentValidator.Validate(schema, document, _rules));
        }
        catch (SyntaxException e)
        {
            return new PreparedDocument(null, [e.Error]);
        }
    }

    private void Keep(string text, PreparedDocument prepared)
    {
        lock (_lock)
        {
            if (!_documents.TryAdd(text, prepared))
            {
                return;
            }

            _order.Enqueue(text);
            if (_order.Count > options.MaxCachedDocuments)
            {
                _documents.Remove(_order.Dequeue());
            }
        }
    }
}
