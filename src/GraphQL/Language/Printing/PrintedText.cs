namespace CrmGraph.GraphQL.Language.Printing;

/// <summary>Puts printed pieces together; empty pieces leave no trace.</summary>
internal static class PrintedText
{
    public static string Join(IEnumerable<string> pieces, string separator = "") =>
        string.Join(separator, pieces.Where(p => p.Length > 0));

    public static string Join<T>(IReadOnlyList<T> nodes, string separator)
        where T : Node => Join(nodes.Select(n => Printer.Print(n)), separator);

    public static string Wrap(string start, string piece, string end = "") =>
        piece.Length == 0 ? "" : start + piece + end;

    public static string Wrap(string start, Node? node, string end = "") =>
        node is null ? "" : Wrap(start, Printer.Print(node), end);

    public static string Indent(string piece) => Wrap("  ", piece.Replace("\n", "\n  ", StringComparison.Ordinal));

    public static string Block<T>(IReadOnlyList<T> nodes)
        where T : Node => Wrap("{\n", Indent(Join(nodes, "\n")), "\n}");
}
