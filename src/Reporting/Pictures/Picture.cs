namespace CrmGraph.Reporting.Pictures;

/// <summary>A PNG or JPEG picture that reports can draw.</summary>
public sealed class Picture
{
    /// <summary>No side of a picture has more pixels.</summary>
    public const int LargestSide = 1_024;

    internal Picture(byte[] file, PictureFormat format, int width, int height)
    {
        (File, Format) = (file, format);
        (Width, Height) = (width, height);
    }

    public PictureFormat Format { get; }

    /// <summary>How many pixels it is wide.</summary>
    public int Width { get; }

    /// <summary>How many pixels it is high.</summary>
    public int Height { get; }

    /// <summary>The file as it was handed in.</summary>
    internal byte[] File { get; }

    /// <summary>Red, green and blue of each pixel of a PNG, row after row; a JPEG is drawn from its file.</summary>
    internal byte[]? Pixels { get; init; }

    /// <summary>How opaque each pixel is; null where all are.</summary>
    internal byte[]? Opacity { get; init; }

    /// <summary>Whether a JPEG has shades of grey only.</summary>
    internal bool IsGrey { get; init; }

    /// <summary>Reads a file; null for what is no such picture, is damaged or is too large.</summary>
    public static Picture? TryRead(byte[] file)
    {
        try
        {
            return PngFile.IsOne(file) ? PngFile.Read(file) : JpegFile.IsOne(file) ? JpegFile.Read(file) : null;
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    internal static bool Fits(long width, long height) => width is > 0 and <= LargestSide && height is > 0 and <= LargestSide;
}

/// <summary>The formats of pictures.</summary>
public enum PictureFormat
{
    Png,
    Jpeg,
}
