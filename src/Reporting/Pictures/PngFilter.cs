namespace CrmGraph.Reporting.Pictures;

/// <summary>A row of a PNG says how each byte differs from those around it; this makes the bytes again.</summary>
internal static class PngFilter
{
    private const int None = 0;
    private const int Left = 1;
    private const int Above = 2;
    private const int Average = 3;
    private const int Nearest = 4;

    /// <param name="filter">Which of the five.</param>
    /// <param name="row">The row, changed in place.</param>
    /// <param name="above">The row above it, zeros for the first.</param>
    /// <param name="step">How many bytes the pixel to the left is away.</param>
    public static void Undo(int filter, Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var (left, corner) = i < step ? (0, 0) : (row[i - step], above[i - step]);
            var likely = filter switch
            {
                None => 0,
                Left => left,
                Above => above[i],
                Average => (left + above[i]) / 2,
                Nearest => Closest(left, above[i], corner),
                _ => throw new InvalidDataException("A row has an unknown filter."),
            };
            row[i] = (byte)((row[i] + likely) & byte.MaxValue);
        }
    }

    /// <summary>Which of the three is the closest to left + above - corner.</summary>
    private static int Closest(int left, int above, int corner)
    {
        var (toLeft, toAbove) = (Math.Abs(above - corner), Math.Abs(left - corner));
        var toCorner = Math.Abs(left + above - corner - corner);
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
