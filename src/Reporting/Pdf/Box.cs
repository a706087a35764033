namespace CrmGraph.Reporting.Pdf;

/// <summary>A rectangle on a page in points, from its top left corner.</summary>
internal readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double Middle => X + (Width / 2);
}
