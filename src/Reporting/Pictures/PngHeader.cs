using System.Buffers.Binary;

namespace CrmGraph.Reporting.Pictures;

/// <summary>How the pixels of a PNG are written.</summary>
/// <param name="Width">How many pixels a row has.</param>
/// <param name="Height">How many rows there are.</param>
/// <param name="Bits">The bits of one channel.</param>
/// <param name="Kind">Which channels there are.</param>
/// <param name="IsReadable">Whether it is of a size and kind that is read here.</param>
internal sealed record PngHeader(int Width, int Height, int Bits, PngKind Kind, bool IsReadable)
{
    private const int ByteBits = 8;

    private int Channels => Kind switch
    {
        PngKind.Grey or PngKind.Palette => 1,
        PngKind.GreyWithOpacity => 2,
        PngKind.Color => 3,
        _ => 4,
    };

    /// <summary>The bytes of a row, without the one that names its filter.</summary>
    public int RowBytes => ((Width * Channels * Bits) + ByteBits - 1) / ByteBits;

    /// <summary>How far back a filter finds the pixel to the left.</summary>
    public int PixelBytes => Math.Max(1, Channels * Bits / ByteBits);

    public static PngHeader Read(ReadOnlySpan<byte> body)
    {
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(body), BinaryPrimitives.ReadUInt32BigEndian(body[4..]));
        var (bits, kind, isInterlaced) = (body[8], (PngKind)body[9], body[12] != 0);
        var isReadable = Picture.Fits(width, height) && !isInterlaced && Enum.IsDefined(kind) && IsWritten(bits, kind);
        return new PngHeader((int)Math.Min(width, int.MaxValue), (int)Math.Min(height, int.MaxValue), bits, kind, isReadable);
    }

    /// <summary>Puts the colour of a pixel of a row in its place and returns how opaque it is.</summary>
    public byte Pixel(ReadOnlySpan<byte> row, int x, PngPalette palette, Span<byte> color)
    {
        var at = x * Channels;
        switch (Kind)
        {
            case PngKind.Color:
                row.Slice(at, 3).CopyTo(color);
                return byte.MaxValue;
            case PngKind.ColorWithOpacity:
                row.Slice(at, 3).CopyTo(color);
                return row[at + 3];
            case PngKind.GreyWithOpacity:
                color.Fill(row[at]);
                return row[at + 1];
            case PngKind.Grey:
                color.Fill((byte)(Sample(row, x) * byte.MaxValue / ((1 << Bits) - 1)));
                return byte.MaxValue;
            default:
                var number = Sample(row, x);
                palette.Colors.AsSpan(3 * number, 3).CopyTo(color);
                return number < palette.Opacity.Length ? palette.Opacity[number] : byte.MaxValue;
        }
    }

    private static bool IsWritten(int bits, PngKind kind) => bits switch
    {
        ByteBits => true,
        1 or 2 or 4 => kind is PngKind.Grey or PngKind.Palette,
        _ => false,
    };

    /// <summary>The number a pixel has in a row of one channel, where several may share a byte.</summary>
    private int Sample(ReadOnlySpan<byte> row, int x)
    {
        var bit = x * Bits;
        return (row[bit / ByteBits] >> (ByteBits - Bits - (bit % ByteBits))) & ((1 << Bits) - 1);
    }
}

/// <summary>The channels of a PNG, numbered as in the file.</summary>
internal enum PngKind : byte
{
    Grey = 0,
    Color = 2,
    Palette = 3,
    GreyWithOpacity = 4,
    ColorWithOpacity = 6,
}
