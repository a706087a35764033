using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Text;

namespace CrmGraph.Reporting.WeeklyReview.Sections;

/// <summary>The agenda of the review meeting, one card a topic.</summary>
internal static class TopicSection
{
    private const double Gap = 9;
    private const double Leading = 11.4;
    private const int Columns = 3;
    private const int MaxLines = 8;
    private const double Width = (PageFlow.Width - ((Columns - 1) * Gap)) / Columns;

    private static readonly TextStyle TextStyle = new(8.2, Palette.Ink);

    public static void Draw(ReviewContext context)
    {
        var topics = context.Data.Topics;
        if (topics.Count == 0)
        {
            context.Heading(ReviewTexts.Topics, null, 26);
            context.NothingToReport();
            return;
        }

        var texts = topics.Select(topic => LineBreaker.Wrap(context.Pick(topic.TextZh, topic.TextEn), TextStyle, Width - 22, MaxLines)).ToArray();
        var height = 30 + (texts.Max(lines => lines.Count) * Leading);
        context.Heading(ReviewTexts.Topics, null, height);
        foreach (var row in topics.Zip(texts).Chunk(Columns))
        {
            context.Flow.Require(height);
            for (var i = 0; i < row.Length; i++)
            {
                var place = new Box(PageFlow.Left + (i * (Width + Gap)), context.Flow.Y, Width, height);
                DrawTopic(context, row[i].First.Kind, row[i].Second, place);
            }

            context.Flow.Y += height + Gap;
        }

        context.Flow.Y += 6;
    }

    private static void DrawTopic(ReviewContext context, ReviewTopicKind kind, List<string> lines, Box place)
    {
        var color = Color(kind);
        using (context.Document.Begin(PdfTag.Artifact))
        {
            context.Page.Fill(place, Palette.Ground, 4);
            context.Page.Fill(place with { Width = 3 }, color);
        }

        using var paragraph = context.Document.Begin(PdfTag.P);
        context.Page.Text(context.Text(ReviewTexts.Of(kind)), place.X + 12, place.Y + 16, new TextStyle(9.2, color, Bold: true));
        context.Flow.Lines(lines, place.X + 12, place.Y + 30, Leading, TextStyle);
    }

    private static PdfColor Color(ReviewTopicKind kind) => kind switch
    {
        ReviewTopicKind.HighConversion => Palette.Good,
        ReviewTopicKind.WeakStep => Palette.Bad,
        ReviewTopicKind.IndividualPerformance => Palette.Blue,
    };
}
