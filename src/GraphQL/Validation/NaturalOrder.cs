namespace CrmGraph.GraphQL.Validation;

/// <summary>Orders names by code unit, but runs of digits by their number: <c>A2</c> before <c>A10</c>.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static readonly NaturalOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        var left = x.AsSpan();
        var right = y.AsSpan();
        while (!left.IsEmpty && !right.IsEmpty)
        {
            var areNumbers = char.IsAsciiDigit(left[0]) && char.IsAsciiDigit(right[0]);
            var order = areNumbers ? CompareNumbers(ref left, ref right) : left[0].CompareTo(right[0]);
            if (order != 0)
            {
                return order;
            }

            if (!areNumbers)
            {
                left = left[1..];
                right = right[1..];
            }
        }

        return left.Length - right.Length;
    }

    private static int CompareNumbers(ref ReadOnlySpan<char> left, ref ReadOnlySpan<char> right)
    {
        var a = TakeNumber(ref left);
        var b = TakeNumber(ref right);
        return a.Length != b.Length ? a.Length - b.Length : a.SequenceCompareTo(b);
    }

    private static ReadOnlySpan<char> TakeNumber(ref ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? text : text[..end];
        text = text[digits.Length..];
        return digits.TrimStart('0');
    }
}
