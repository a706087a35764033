namespace CrmGraph.Domain.Customers;

/// <summary>Counts typos: a letter too many, too few or another one, or two neighbours that changed places.</summary>
internal static class TypoDistance
{
    /// <summary>The fewest typos with which a word stands somewhere within a longer text.</summary>
    /// <remarks>Row by row over the word; a match may begin and end anywhere, so the first row is all zero and the last one's least counts.</remarks>
    public static int Within(int[] word, int[] text)
    {
        var (before, previous) = (Array.Empty<int>(), new int[text.Length + 1]);
        for (var row = 1; row <= word.Length; row++)
        {
            var current = new int[text.Length + 1];
            current[0] = row;
            for (var column = 1; column <= text.Length; column++)
            {
                var other = word[row - 1] == text[column - 1] ? 0 : 1;
                current[column] = Math.Min(Math.Min(previous[column], current[column - 1]) + 1, previous[column - 1] + other);
                if (row > 1 && column > 1 && word[row - 1] == text[column - 2] && word[row - 2] == text[column - 1])
                {
                    current[column] = Math.Min(current[column], before[column - 2] + 1);
                }
            }

            (before, previous) = (previous, current);
        }

        return previous.Min();
    }
}
