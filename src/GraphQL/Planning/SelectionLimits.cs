using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Planning;

/// <summary>Refuses operations that are too deep or repeat one field under too many names.</summary>
internal static class SelectionLimits
{
    /// <summary>The code of the errors that refuse the whole operation.</summary>
    public const string Code = "HC0087";

    /// <exception cref="GraphQLException">The selection set goes too far.</exception>
    public static void Check(OrderedDictionary<string, List<FieldNode>> fields, int depth, GraphQLOptions options)
    {
        if (fields.Count == 0)
        {
            return;
        }

        if (depth > options.MaxDepth)
        {
            throw Refused($"The operation is nested deeper than the maximum of {options.MaxDepth} levels.", fields.GetAt(0).Value[0]);
        }

        var repeated = fields.Values.GroupBy(n => n[0].Name.Value, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > options.MaxAliases);
        if (repeated is not null)
        {
            throw Refused(
                $"The field `{repeated.Key}` is selected under more than {options.MaxAliases} names in one selection set.",
                repeated.First()[0]);
        }
    }

    /// <summary>Refuses the field that is one too many once all fragments are spread.</summary>
    /// <exception cref="GraphQLException">So many fields may not be selected.</exception>
    public static void CheckCount(int selected, FieldNode field, GraphQLOptions options)
    {
        if (selected > options.MaxSelectedFields)
        {
            throw Refused($"The operation selects more than the maximum of {options.MaxSelectedFields} fields.", field);
        }
    }

    private static GraphQLException Refused(string message, FieldNode node) => new(GraphQLError.At(message, node).WithCode(Code));
}
