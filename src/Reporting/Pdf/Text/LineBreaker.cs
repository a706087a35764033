using System.Text;

namespace CrmGraph.Reporting.Pdf.Text;

/// <summary>Breaks text into lines. Anything fits: words longer than a line are cut, lines beyond the limit end in an ellipsis.</summary>
internal static class LineBreaker
{
    private const string Ellipsis = "…";

    public static List<string> Wrap(string text, TextStyle style, double width, int maxLines = int.MaxValue)
    {
        var lines = new List<string>();
        foreach (var paragraph in TextCleaner.Clean(text).Split('\n'))
        {
            var start = 0;
            do
            {
                if (lines.Count == maxLines)
                {
                    lines[^1] = Shorten(lines[^1], style, width);
                    return lines;
                }

                var end = LineEnd(paragraph, start, style, width);
                lines.Add(paragraph[start..end].TrimEnd());
                start = SkipBlanks(paragraph, end);
            }
            while (start < paragraph.Length);
        }

        return lines;
    }

    /// <summary>The text on one line, cut with an ellipsis where it is too wide.</summary>
    public static string Fit(string text, TextStyle style, double width)
    {
        var line = TextCleaner.Line(text);
        return style.Width(line) <= width ? line : Shorten(line, style, width);
    }

    private static int LineEnd(string text, int start, TextStyle style, double width)
    {
        var used = 0d;
        var lastBreak = start;
        var index = start;
        while (index < text.Length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(index), out _, out var length);
            used += style.Width(text.AsSpan(index, length));
            if (index > start && LineBreaks.CanBreak(text, index))
            {
                lastBreak = index;
            }

            if (used > width && index > start && text[index] != ' ')
            {
                return lastBreak > start ? KeepCompany(text, start, lastBreak) : index;
            }

            index += length;
        }

        return text.Length;
    }

    /// <summary>No single ideograph, nor one with its full stop, stands alone on the last line: its neighbour joins it.</summary>
    private static int KeepCompany(string text, int start, int end)
    {
        var left = text.Length - end;
        var isAlone = LineBreaks.IsIdeograph(text[end]) && (left == 1 || (left == 2 && !LineBreaks.CanBreak(text, end + 1)));
        return isAlone && end - 1 > start && LineBreaks.CanBreak(text, end - 1) ? end - 1 : end;
    }

    private static int SkipBlanks(string text, int index)
    {
        while (index < text.Length && text[index] == ' ')
        {
            index++;
        }

        return index;
    }

    private static string Shorten(string line, TextStyle style, double width)
    {
        var room = width - style.Width(Ellipsis);
        var used = 0d;
        var index = 0;
        while (index < line.Length)
        {
            Rune.DecodeFromUtf16(line.AsSpan(index), out _, out var length);
            used += style.Width(line.AsSpan(index, length));
            if (used > room)
            {
                break;
            }

            index += length;
        }

        return line[..index].TrimEnd(' ', '…') + Ellipsis;
    }
}
