using System.Globalization;
using System.Text;
using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Merging;

/// <summary>Two selections of one response name that cannot be merged.</summary>
internal sealed record FieldConflict(
    string ResponseName,
    string Reason,
    IReadOnlyList<FieldNode> Left,
    IReadOnlyList<FieldNode> Right)
{
    private const int LongestReason = 1000;
    private const int MostNodes = 20;

    public static FieldConflict Between(SelectedField left, SelectedField right, string reason) =>
        new(left.Node.ResponseName, reason, [left.Node], [right.Node]);

    /// <summary>The fields themselves would merge, but fields below them do not.</summary>
    public static FieldConflict Below(SelectedField left, SelectedField right, IReadOnlyList<FieldConflict> conflicts)
    {
        return new FieldConflict(
            left.Node.ResponseName,
            Short(ReasonOf(conflicts)),
            [.. conflicts.SelectMany(c => c.Left).Prepend(left.Node).Take(MostNodes)],
            [.. conflicts.SelectMany(c => c.Right).Prepend(right.Node).Take(MostNodes)]);
    }

    private static string ReasonOf(IReadOnlyList<FieldConflict> conflicts)
    {
        var reason = new StringBuilder();
        foreach (var conflict in conflicts.TakeWhile(_ => reason.Length <= LongestReason))
        {
            reason.Append(reason.Length > 0 ? " and " : "")
                .Append(
                    CultureInfo.InvariantCulture,
                    $"subfields \"{Short(conflict.ResponseName)}\" conflict because {conflict.Reason}");
        }

        return reason.ToString();
    }

    public GraphQLError ToError() => GraphQLError.At(
        $"Fields \"{Short(ResponseName)}\" conflict because {Reason}. "
        + "Use different aliases on the fields to fetch both if this was intentional.",
        Left.Concat(Right));

    private static string Short(string text) => text.Length > LongestReason ? text[..LongestReason] + "..." : text;
}
