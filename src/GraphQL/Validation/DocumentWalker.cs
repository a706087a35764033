using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation;

/// <summary>
/// Walks a tree depth first and keeps track of types. It recurses: the parser has limited how deep a tree can be.
/// </summary>
internal sealed class DocumentWalker
{
    private readonly TypeTracker _types;
    private readonly Action<Node> _enter;
    private readonly Action<Node> _leave;
    private readonly Action<Node> _walk;
    private readonly List<Node> _ancestors = [];

    public DocumentWalker(TypeTracker types, Action<Node> enter, Action<Node> leave)
    {
        _types = types;
        _enter = enter;
        _leave = leave;
        _walk = Walk;
    }

    /// <summary>The nodes around the one being entered or left, outermost first.</summary>
    public IReadOnlyList<Node> Ancestors => _ancestors;

    public void Walk(Node node)
    {
        _types.Enter(node);
        _enter(node);
        _ancestors.Add(node);
        node.ForEachChild(_walk);
        _ancestors.RemoveAt(_ancestors.Count - 1);
        _leave(node);
        _types.Leave(node);
    }
}
