using CrmGraph.GraphQL.Planning.Slots;

namespace CrmGraph.GraphQL.Planning.Paging;

/// <summary>Which page a client asks for.</summary>
internal sealed class PageArguments
{
    private readonly FieldArguments _arguments;
    private readonly string _coordinate;
    private readonly GraphQLOptions _options;

    /// <exception cref="GraphQLException">The arguments contradict each other.</exception>
    public PageArguments(FieldUse use)
    {
        _arguments = use.Arguments;
        _coordinate = use.Coordinate;
        _options = use.Options;
        var given = use.Arguments.Planned;
        var isFirst = given.GetValueOrDefault("first") is not null;
        var isLast = given.GetValueOrDefault("last") is not null;
        var isAfter = given.GetValueOrDefault("after") is not null;
        var isBefore = given.GetValueOrDefault("before") is not null;
        IsBackward = isLast || (isBefore && !isFirst && !isAfter);
        if (isFirst && isLast)
        {
            throw new GraphQLException("Exactly one slicing argument must be defined.", "HC0082");
        }

        if (IsBackward ? isAfter : isBefore)
        {
            throw new GraphQLException("Use `first` with `after`, and `last` with `before`.", "HC0082");
        }

        PlannedSize = PageSize.OfPlan(Asked(given), _arguments.IsLiteral("first") && _arguments.IsLiteral("last"));
    }

    /// <summary>From the end.</summary>
    public bool IsBackward { get; }

    /// <summary>How many rows the plan reads; a request may ask for fewer.</summary>
    public int PlannedSize { get; }

    /// <summary>How many rows this request asks for.</summary>
    /// <exception cref="GraphQLException">Too many or fewer than none.</exception>
    public int Size(RequestContext context)
    {
        var size = Asked(_arguments.Of(context));
        if (size < 0)
        {
            throw new GraphQLException("The requested items per page must be at least 0.", "HC0079");
        }

        return size <= _options.MaxPageSize ? size : throw TooMany(size);
    }

    /// <summary>The row next to which the page of this request starts.</summary>
    public string? Cursor(RequestContext context) => _arguments.Of(context).GetValueOrDefault(IsBackward ? "before" : "after") as string;

    private int Asked(IReadOnlyDictionary<string, object?> arguments) =>
        arguments.GetValueOrDefault("first") as int? ?? arguments.GetValueOrDefault("last") as int? ?? _options.DefaultPageSize;

    private GraphQLException TooMany(int size) => new(new GraphQLError("The maximum allowed items per page were exceeded.")
    {
        Extensions = new Dictionary<string, object?>
        {
            ["code"] = "HC0051",
            ["coordinate"] = _coordinate,
            ["requestedItems"] = size,
            ["maxAllowedItems"] = _options.MaxPageSize,
        },
    });
}
