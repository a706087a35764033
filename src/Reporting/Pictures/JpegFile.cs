using System.Buffers.Binary;

namespace CrmGraph.Reporting.Pictures;

/// <summary>Reads what a JPEG says of itself; its pixels stay packed, for PDF and Excel unpack them.</summary>
internal static class JpegFile
{
    private const byte Marker = 0xFF;
    private const byte StartOfImage = 0xD8;
    private const byte StartOfScan = 0xDA;
    private const byte FirstFrame = 0xC0;
    private const byte LastFrame = 0xC2;
    private const int Grey = 1;
    private const int Colors = 3;
    private const int BitsPerColor = 8;

    public static bool IsOne(ReadOnlySpan<byte> file) => file is [Marker, StartOfImage, Marker, ..];

    /// <summary>The picture; null where it is too large, or has colours that only printers use.</summary>
    public static Picture? Read(byte[] file)
    {
        for (var at = 2; file[at] == Marker && file[at + 1] != StartOfScan;)
        {
            var (kind, length) = (file[at + 1], BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 2)));
            if (kind is >= FirstFrame and <= LastFrame)
            {
                return Frame(file, file.AsSpan(at + 4, length - 2));
            }

            at += 2 + length;
        }

        return null;
    }

    private static Picture? Frame(byte[] file, ReadOnlySpan<byte> frame)
    {
        var (bits, components) = (frame[0], frame[5]);
        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(frame[1..]), BinaryPrimitives.ReadUInt16BigEndian(frame[3..]));
        return bits == BitsPerColor && components is Grey or Colors && Picture.Fits(width, height)
            ? new Picture(file, PictureFormat.Jpeg, width, height) { IsGrey = components == Grey }
            : null;
    }
}
