namespace CrmGraph.GraphQL.Language;

/// <summary>Which variables a part of a document uses.</summary>
public static class VariableUses
{
    /// <summary>The names of all variables in a node, however deep.</summary>
    public static IReadOnlySet<string> In(Node node)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Collect(node);
        return names;

        void Collect(Node part)
        {
            if (part is VariableNode variable)
            {
                names.Add(variable.Name.Value);
            }

            part.ForEachChild(Collect);
        }
    }
}
