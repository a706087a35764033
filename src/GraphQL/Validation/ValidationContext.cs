using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation;

/// <summary>What the rules know about the document and its current place, and where they report.</summary>
internal sealed class ValidationContext
{
    private readonly List<GraphQLError> _errors = [];
    private readonly NodeHandlers _handlers = new();
    private readonly DocumentWalker _walker;

    public ValidationContext(Schema schema, DocumentNode document, ValidationOptions options)
    {
        Schema = schema;
        Document = document;
        Options = options;
        Types = new TypeTracker(schema);
        Fragments = new FragmentIndex(document, options.MaxFragmentVisits);
        Variables = new VariableIndex(schema, Fragments);
        _walker = new DocumentWalker(Types, _handlers.Enter, _handlers.Leave);
    }

    public Schema Schema { get; }

    public DocumentNode Document { get; }

    public ValidationOptions Options { get; }

    /// <summary>The types there are before the document adds any.</summary>
    public IReadOnlyCollection<NamedType> KnownTypes => StartsFromNothing ? [] : Schema.Types;

    /// <summary>The document defines a whole schema: even the built-in names are free.</summary>
    public bool StartsFromNothing { get; init; }

    /// <summary>The types at the current place.</summary>
    public TypeTracker Types { get; }

    public FragmentIndex Fragments { get; }

    public VariableIndex Variables { get; }

    /// <summary>The nodes around the current one, outermost first.</summary>
    public IReadOnlyList<Node> Ancestors => _walker.Ancestors;

    /// <summary>The current field as <c>Type.field</c>.</summary>
    public string FieldCoordinate
    {
        get
        {
            var name = Types.Field!.Name;
            var owner = name.StartsWith("__", StringComparison.Ordinal) ? "<meta>" : Types.ParentType!.Name;
            return $"{owner}.{name}";
        }
    }

    public IReadOnlyList<GraphQLError> Run()
    {
        foreach (var register in Options.Rules)
        {
            register(this, _handlers);
        }

        try
        {
            _walker.Walk(Document);
        }
        catch (ValidationAbortedException e)
        {
            _errors.Add(e.Error);
        }

        return _errors;
    }

    /// <summary>Is this the name of a type there was before the document?</summary>
    public bool IsKnownType(string name) => !StartsFromNothing && Schema.Type(name) is not null;

    public void Report(string message, params IEnumerable<Node?> nodes) => Report(GraphQLError.At(message, nodes));

    public void Report(GraphQLError error)
    {
        if (_errors.Count >= Options.MaxErrors)
        {
            throw new ValidationAbortedException(
                new GraphQLError("Too many validation errors, error limit reached. Validation aborted."));
        }

        _errors.Add(error);
    }

    /// <summary>
    /// <c> Did you mean "x"?</c> for the names close to the given one, or nothing when suggestions are off.
    /// </summary>
    public string DidYouMean(string name, IEnumerable<string> known) =>
        Options.IncludeSuggestions ? Suggestion.For(name, known) : "";
}
