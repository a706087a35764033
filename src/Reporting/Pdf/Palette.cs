namespace CrmGraph.Reporting.Pdf;

/// <summary>The colours of the reports.</summary>
internal static class Palette
{
    public static PdfColor White { get; } = PdfColor.Of(0xFFFFFF);
    public static PdfColor Ink { get; } = PdfColor.Of(0x1B2433);
    public static PdfColor Muted { get; } = PdfColor.Of(0x667085);
    public static PdfColor Faint { get; } = PdfColor.Of(0x98A2B3);
    public static PdfColor Rule { get; } = PdfColor.Of(0xE4E7EC);
    public static PdfColor Ground { get; } = PdfColor.Of(0xF6F8FB);
    public static PdfColor Navy { get; } = PdfColor.Of(0x12294B);
    public static PdfColor Blue { get; } = PdfColor.Of(0x2563EB);
    public static PdfColor MidBlue { get; } = PdfColor.Of(0x5A8DF2);
    public static PdfColor SoftBlue { get; } = PdfColor.Of(0x93B4F5);
    public static PdfColor Sky { get; } = PdfColor.Of(0x9DB8E8);
    public static PdfColor LightSky { get; } = PdfColor.Of(0xC9D7F0);
    public static PdfColor PaleBlue { get; } = PdfColor.Of(0xDBE7FD);
    public static PdfColor Mist { get; } = PdfColor.Of(0xEEF4FF);
    public static PdfColor Good { get; } = PdfColor.Of(0x0B7A54);
    public static PdfColor SoftGood { get; } = PdfColor.Of(0x2F9E74);
    public static PdfColor PaleGood { get; } = PdfColor.Of(0xDDF3EA);
    public static PdfColor Bad { get; } = PdfColor.Of(0xB42318);
    public static PdfColor SoftBad { get; } = PdfColor.Of(0xD9695F);
    public static PdfColor PaleBad { get; } = PdfColor.Of(0xFCE4E1);
    public static PdfColor Amber { get; } = PdfColor.Of(0xB54708);
    public static PdfColor PaleAmber { get; } = PdfColor.Of(0xFFF6E9);
    public static PdfColor Orange { get; } = PdfColor.Of(0xF08C2E);
}
