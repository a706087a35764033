using CrmGraph.Reporting.Excel;

namespace CrmGraph.Reporting.WeeklyReview.Workbook;

/// <summary>The looks the sheets of the review share.</summary>
internal static class WorkbookStyles
{
    public const string Good = "0B7A54";
    public const string Bad = "B42318";
    public const string Blue = "2563EB";
    public const string MidBlue = "5A8DF2";
    public const string LightBlue = "93B4F5";
    public const string Green = "4DB592";
    public const string LightRed = "F5B5AE";
    public const string Orange = "F08C2E";
    public const string Violet = "7F56D9";
    public const string Grey = "98A2B3";
    public const string Ink = "1B2433";
    public const string Muted = "667085";
    public const string Amber = "B54708";

    private const string Navy = "12294B";
    private const string Hairline = "E4E7EC";
    private const string Pale = "EEF4FF";

    public static readonly CellStyle Title = new() { Bold = true, Size = 18, Color = "FFFFFF", Fill = Navy, Align = Alignment.Left, Indent = 1 };
    public static readonly CellStyle Subtitle = new() { Size = 10, Color = "C7D3E8", Fill = Navy, Align = Alignment.Left, Indent = 1 };
    public static readonly CellStyle Headline = new() { Bold = true, Fill = Pale, Align = Alignment.Left, Indent = 1, Wrap = true };
    public static readonly CellStyle Section = new() { Bold = true, Size = 12, Color = Navy, Align = Alignment.Left };
    public static readonly CellStyle Header = new() { Bold = true, Color = "FFFFFF", Fill = Navy, Align = Alignment.Left, Indent = 1 };
    public static readonly CellStyle HeaderRight = new() { Bold = true, Color = "FFFFFF", Fill = Navy, Align = Alignment.Right };
    public static readonly CellStyle HeaderCenter = new() { Bold = true, Color = "FFFFFF", Fill = Navy, Align = Alignment.Center };
    public static readonly CellStyle Text = new() { LineBelow = Hairline, Align = Alignment.Left, Indent = 1, Wrap = true };
    public static readonly CellStyle BoldText = Text with { Bold = true };
    public static readonly CellStyle MutedText = Text with { Color = Muted };
    public static readonly CellStyle Centered = new() { LineBelow = Hairline, Align = Alignment.Center };
    public static readonly CellStyle TopicName = new() { Bold = true, Color = Blue, Fill = Pale, Align = Alignment.Left, Indent = 1 };
    public static readonly CellStyle Topic = new() { Fill = Pale, Align = Alignment.Left, Indent = 1, Wrap = true, AtTop = true };
    public static readonly CellStyle RightText = new() { Bold = true, LineBelow = Hairline, Align = Alignment.Right };
    public static readonly CellStyle GoodRightText = RightText with { Color = Good };
    public static readonly CellStyle BadRightText = RightText with { Color = Bad };
    public static readonly CellStyle MutedRightText = RightText with { Bold = false, Color = Muted };
    public static readonly CellStyle Navigation = new() { Color = Blue, Underline = true, Align = Alignment.Left, Indent = 1 };
    public static readonly CellStyle Note = new() { Color = Muted, Italic = true, Align = Alignment.Left, Indent = 1 };
    public static readonly CellStyle Up = Centered with { Bold = true, Color = Good };
    public static readonly CellStyle Down = Centered with { Bold = true, Color = Bad };

    public static CellStyle Number(string format) => new() { NumberFormat = format, LineBelow = Hairline, Align = Alignment.Right };

    public static CellStyle BoldNumber(string format) => Number(format) with { Bold = true };

    public static CellStyle MutedNumber(string format) => Number(format) with { Color = Muted };

    public static CellStyle TotalNumber(string format) => BoldNumber(format) with { Fill = Pale };

    public static readonly CellStyle TotalText = BoldText with { Fill = Pale };
}
