namespace CrmGraph.GraphQL.Planning.Paging;

/// <summary>Which page a client asks for.</summary>
/// <param name="Size">How many rows.</param>
/// <param name="IsBackward">From the end.</param>
/// <param name="Cursor">The row next to which the page starts; null for the first or last page.</param>
internal sealed record PageArguments(int Size, bool IsBackward, string? Cursor)
{
    private static readonly int[] Sizes = [10, 25, 50, 100];

    /// <summary>One more than a rounded size: few sizes make few different statements, and the extra row tells whether there are more.</summary>
    public int RowsToRead => 1 + (Sizes.FirstOrDefault(s => s >= Size) is var rounded and > 0 ? rounded : Size);

    /// <exception cref="GraphQLException">The arguments are out of bounds or contradict each other.</exception>
    public static PageArguments Read(FieldUse use)
    {
        var first = use.Arguments.GetValueOrDefault("first") as int?;
        var last = use.Arguments.GetValueOrDefault("last") as int?;
        var after = use.Arguments.GetValueOrDefault("after") as string;
        var before = use.Arguments.GetValueOrDefault("before") as string;
        var isBackward = last is not null || (before is not null && first is null && after is null);
        if (first is not null && last is not null)
        {
            throw new GraphQLException("Exactly one slicing argument must be defined.", "HC0082");
        }

        if ((isBackward ? after : before) is not null)
        {
            throw new GraphQLException("Use `first` with `after`, and `last` with `before`.", "HC0082");
        }

        var size = first ?? last ?? use.Options.DefaultPageSize;
        CheckBounds(size, use);
        return new PageArguments(size, isBackward, isBackward ? before : after);
    }

    private static void CheckBounds(int size, FieldUse use)
    {
        if (size < 0)
        {
            throw new GraphQLException("The requested items per page must be at least 0.", "HC0079");
        }

        if (size > use.Options.MaxPageSize)
        {
            throw new GraphQLException(new GraphQLError("The maximum allowed items per page were exceeded.")
            {
                Extensions = new Dictionary<string, object?>
                {
                    ["code"] = "HC0051",
                    ["coordinate"] = use.Coordinate,
                    ["requestedItems"] = size,
                    ["maxAllowedItems"] = use.Options.MaxPageSize,
                },
            });
        }
    }
}
