using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace CrmGraph.Reporting.Fonts;

/// <summary>Puts tables together to a TrueType file.</summary>
internal static class FontFile
{
    private const uint TrueTypeVersion = 0x00010000;

    public static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        var header = new byte[12 + (16 * tables.Count)];
        WriteSearchFields(header, tables.Count);
        using var file = new MemoryStream();
        file.Write(header);
        var entry = 12;
        foreach (var (name, content) in tables)
        {
            Encoding.ASCII.GetBytes(name).CopyTo(header, entry);
            BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(entry + 4), Checksum(content));
            BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(entry + 8), (int)file.Length);
            BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(entry + 12), content.Length);
            file.Write(content);
            file.Write(new byte[(4 - (file.Length % 4)) % 4]);
            entry += 16;
        }

        file.Position = 0;
        file.Write(header);
        return file.ToArray();
    }

    private static void WriteSearchFields(byte[] header, int count)
    {
        var exponent = BitOperations.Log2((uint)count);
        var range = 16 << exponent;
        BinaryPrimitives.WriteUInt32BigEndian(header, TrueTypeVersion);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(4), (ushort)count);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(6), (ushort)range);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(8), (ushort)exponent);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(10), (ushort)((16 * count) - range));
    }

    private static uint Checksum(byte[] content)
    {
        var sum = 0u;
        for (var i = 0; i < content.Length; i++)
        {
            sum += (uint)content[i] << (24 - (8 * (i % 4)));
        }

        return sum;
    }
}
