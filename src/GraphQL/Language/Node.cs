namespace CrmGraph.GraphQL.Language;

/// <summary>A node of a syntax tree. Nodes are immutable and compared by identity.</summary>
public abstract class Node
{
    /// <summary>Where the node was read; null when it was made by a program.</summary>
    public Location? Location { get; init; }

    /// <summary>
    /// Calls <paramref name="visit"/> for each direct child, in the order of the specification's grammar.
    /// </summary>
    internal virtual void ForEachChild(Action<Node> visit)
    {
    }

    private protected static void Visit(Node? child, Action<Node> visit)
    {
        if (child is not null)
        {
            visit(child);
        }
    }

    private protected static void Visit<T>(IReadOnlyList<T> children, Action<Node> visit)
        where T : Node
    {
        for (var i = 0; i < children.Count; i++)
        {
            visit(children[i]);
        }
    }
}
