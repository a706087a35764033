using System.Buffers.Binary;
using System.IO.Compression;

namespace CrmGraph.Reporting.Pictures;

/// <summary>Reads a PNG: up to 8 bits a channel, not interlaced, which is what drawing programs write.</summary>
internal static class PngFile
{
    private const int ChunkFrame = 12;
    private const int ChunkHead = 8;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static bool IsOne(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    /// <summary>The picture; null where it is too large or written in another way.</summary>
    public static Picture? Read(byte[] file)
    {
        PngHeader? header = null;
        ReadOnlySpan<byte> palette = [];
        ReadOnlySpan<byte> transparency = [];
        var packed = new MemoryStream();
        for (var at = Signature.Length; at + ChunkFrame <= file.Length;)
        {
            var length = checked((int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at))));
            var kind = file.AsSpan(at + 4, 4);
            var body = file.AsSpan(at + ChunkHead, length);
            if (kind.SequenceEqual("IHDR"u8))
            {
                header = PngHeader.Read(body);
            }
            else if (kind.SequenceEqual("PLTE"u8))
            {
                palette = body;
            }
            else if (kind.SequenceEqual("tRNS"u8))
            {
                transparency = body;
            }
            else if (kind.SequenceEqual("IDAT"u8))
            {
                packed.Write(body);
            }

            at += ChunkFrame + length;
        }

        return header is { IsReadable: true } known ? Unpack(file, known, new PngPalette(palette.ToArray(), transparency.ToArray()), packed) : null;
    }

    private static Picture Unpack(byte[] file, PngHeader header, PngPalette palette, MemoryStream packed)
    {
        var count = header.Width * header.Height;
        var (pixels, opacity) = (new byte[3 * count], new byte[count]);
        var (row, above) = (new byte[header.RowBytes], new byte[header.RowBytes]);
        packed.Position = 0;
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        for (var y = 0; y < header.Height; y++)
        {
            var filter = unpacked.ReadByte();
            unpacked.ReadExactly(row);
            PngFilter.Undo(filter, row, above, header.PixelBytes);
            for (var x = 0; x < header.Width; x++)
            {
                var pixel = (y * header.Width) + x;
                opacity[pixel] = header.Pixel(row, x, palette, pixels.AsSpan(3 * pixel, 3));
            }

            (row, above) = (above, row);
        }

        return new Picture(file, PictureFormat.Png, header.Width, header.Height)
        {
            Pixels = pixels,
            Opacity = opacity.AsSpan().ContainsAnyExcept(byte.MaxValue) ? opacity : null,
        };
    }
}

/// <summary>The colours that the pixels of a PNG name by number.</summary>
/// <param name="Colors">Red, green and blue of each.</param>
/// <param name="Opacity">How opaque the first of them are; the others are fully.</param>
internal sealed record PngPalette(byte[] Colors, byte[] Opacity);
