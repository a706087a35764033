using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation;

/// <summary>
/// What the rules want to be called for, by the type of node; rules are called in the order they were added.
/// </summary>
internal sealed class NodeHandlers
{
    private readonly List<Handler> _enter = [];
    private readonly List<Handler> _leave = [];
    private readonly Dictionary<Type, (Action<Node>[] Enter, Action<Node>[] Leave)> _byType = [];

    public void OnEnter<T>(Action<T> handle)
        where T : Node => _enter.Add(new Handler(typeof(T), node => handle((T)node)));

    public void OnLeave<T>(Action<T> handle)
        where T : Node => _leave.Add(new Handler(typeof(T), node => handle((T)node)));

    public void Enter(Node node) => Call(HandlersOf(node).Enter, node);

    public void Leave(Node node) => Call(HandlersOf(node).Leave, node);

    private static void Call(Action<Node>[] handlers, Node node)
    {
        foreach (var handle in handlers)
        {
            handle(node);
        }
    }

    private (Action<Node>[] Enter, Action<Node>[] Leave) HandlersOf(Node node)
    {
        var type = node.GetType();
        if (!_byType.TryGetValue(type, out var handlers))
        {
            _byType[type] = handlers = (Matching(_enter, type), Matching(_leave, type));
        }

        return handlers;
    }

    private static Action<Node>[] Matching(List<Handler> handlers, Type type) =>
        [.. handlers.Where(h => h.NodeType.IsAssignableFrom(type)).Select(h => h.Handle)];

    private sealed record Handler(Type NodeType, Action<Node> Handle);
}
