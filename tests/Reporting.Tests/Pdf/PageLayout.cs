namespace CrmGraph.Reporting.Tests.Pdf;

/// <summary>What makes pages readable whatever is on them.</summary>
internal static class PageLayout
{
    private const double Margin = 35;
    private const double PageWidth = 595.28;
    private const double PageHeight = 841.89;

    /// <summary>No word lies on another, and none leaves the margins.</summary>
    public static void Check(IReadOnlyList<IReadOnlyList<PlacedWord>> pages)
    {
        foreach (var (index, words) in pages.Index())
        {
            Assert.All(words, word => Assert.True(
                word.Left > Margin && word.Right < PageWidth - Margin && word.Top > 0 && word.Bottom < PageHeight,
                $"page {index + 1}: {word}"));
            var lines = words.OrderBy(word => word.Top).ToList();
            for (var i = 0; i < lines.Count; i++)
            {
                foreach (var below in lines.Skip(i + 1).TakeWhile(below => below.Top < lines[i].Bottom))
                {
                    Assert.False(lines[i].Overlaps(below), $"page {index + 1}: {lines[i]} and {below}");
                }
            }
        }
    }
}
