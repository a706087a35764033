using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Execution;

/// <summary>Looks for <c>__schema</c> and <c>__type</c>, which not everybody may ask.</summary>
internal static class IntrospectionSearch
{
    public static bool IsIn(Node node)
    {
        if (node is FieldNode { Name.Value: "__schema" or "__type" })
        {
            return true;
        }

        var found = false;
        node.ForEachChild(child => found = found || IsIn(child));
        return found;
    }
}
