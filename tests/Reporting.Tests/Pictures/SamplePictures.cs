using System.Buffers.Binary;
using System.IO.Compression;

namespace CrmGraph.Reporting.Tests.Pictures;

/// <summary>Small pictures, written here byte by byte or taken from another program.</summary>
internal static class SamplePictures
{
    /// <summary>8 × 4 pixels from red to blue.</summary>
    public static readonly byte[] Jpeg = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAEAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAXEAEAAwAAAAAAAAAAAAAAAAAAAxRS/8QAFQEBAQAAAAAAAAAAAAAAAAAABAb/xAAbEQABBAMAAAAAAAAAAAAAAAABAAMUkQRSU//aAAwDAQACEQMRAD8Aibk2gFhEx+YoJMp/c2V//9k=");

    /// <summary>The same in shades of grey.</summary>
    public static readonly byte[] GreyJpeg = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//wAALCAAEAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAABv/EABcQAAMBAAAAAAAAAAAAAAAAAAADFFL/2gAIAQEAAD8AA0t0f//Z");

    /// <summary>The same for a printing press.</summary>
    public static readonly byte[] PrintJpeg = Convert.FromBase64String(
        "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAuKS0sMzpKPjM2RjcsLUBXQUZMTlJTUjI+WmFaUGBKUVJP/9sAQwEODg4TERMmFRUmTzUtNU9PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P/8AAFAgABAAIBAEiAAIRAQMRAQQiAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAGB//EABwQAQACAQUAAAAAAAAAAAAAAAADFQRRZJKT4f/EABUBAQEAAAAAAAAAAAAAAAAAAAQG/8QAGxEAAQQDAAAAAAAAAAAAAAAAAQAEFJECUlP/2gAOBAEAAhEDEQQAAD8Asa6DWTkAhZrnplZQYjfQUFoNdvczt8Af/9k=");

    /// <summary>A logo with soft edges: a disc of one colour on nothing.</summary>
    public static byte[] Logo(int width = 120, int height = 40)
    {
        var rows = Enumerable.Range(0, height).Select(y => Enumerable.Range(0, width).SelectMany(x =>
        {
            var away = Math.Sqrt(Math.Pow((x - (width / 2d)) / width, 2) + Math.Pow((y - (height / 2d)) / height, 2));
            return new byte[] { 0x0B, 0x7A, 0x54, (byte)Math.Clamp(255 * (1 - away) * 2, 0, 255) };
        }).ToArray());
        return Png(width, height, bits: 8, kind: 6, [.. rows.Select(row => new PngRow(0, row))]);
    }

    /// <summary>A PNG of rows that are filtered already.</summary>
    public static byte[] Png(int width, int height, byte bits, byte kind, IReadOnlyList<PngRow> rows, byte[]? palette = null, byte[]? opacity = null, bool interlaced = false)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (bits, kind, (byte)(interlaced ? 1 : 0));
        Chunk(file, "IHDR"u8, header);
        if (palette is not null)
        {
            Chunk(file, "PLTE"u8, palette);
        }

        if (opacity is not null)
        {
            Chunk(file, "tRNS"u8, opacity);
        }

        Chunk(file, "IDAT"u8, Packed(rows));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Packed(IReadOnlyList<PngRow> rows)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            foreach (var row in rows)
            {
                zip.WriteByte(row.Filter);
                zip.Write(row.Bytes);
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> kind, byte[] body)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        file.Write(number);
        file.Write(kind);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum([.. kind, .. body]));
        file.Write(number);
    }

    /// <summary>CRC-32, bit by bit.</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum >> 1) ^ ((sum & 1) * 0xEDB88320);
            }
        }

        return ~sum;
    }
}

/// <summary>A row of a PNG.</summary>
internal sealed record PngRow(byte Filter, byte[] Bytes);
