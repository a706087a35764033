using CrmGraph.Reporting.Pictures;

namespace CrmGraph.Reporting.Excel;

/// <summary>A picture above the cells, on a white ground.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Description">Read aloud to those who cannot see it.</param>
/// <param name="Row">The row of its upper left corner.</param>
/// <param name="Column">The column of that corner.</param>
/// <param name="Width">The widest it may be, in points.</param>
/// <param name="Height">The highest it may be, in points.</param>
internal sealed record PlacedPicture(Picture Picture, string Description, int Row, int Column, double Width, double Height)
{
    private const int UnitsPerPoint = 12_700;

    private double Scale => Math.Min(Width / Picture.Width, Height / Picture.Height);

    /// <summary>Its width in the units of drawings.</summary>
    public long WidthUnits => (long)(Picture.Width * Scale * UnitsPerPoint);

    /// <summary>Its height in the units of drawings.</summary>
    public long HeightUnits => (long)(Picture.Height * Scale * UnitsPerPoint);
}
