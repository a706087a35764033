using System.Buffers.Binary;

namespace CrmGraph.Reporting.Fonts;

/// <summary>Reads the big-endian numbers of a font file.</summary>
internal readonly struct FontData(byte[] bytes)
{
    public ushort UInt16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(offset));

    public short Int16(int offset) => BinaryPrimitives.ReadInt16BigEndian(bytes.AsSpan(offset));

    public int Offset32(int offset) => checked((int)BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(offset)));

    public string Tag(int offset) => string.Create(4, bytes.AsSpan(offset, 4), (name, source) =>
    {
        for (var i = 0; i < name.Length; i++)
        {
            name[i] = (char)source[i];
        }
    });

    public ReadOnlySpan<byte> Slice(int offset, int length) => bytes.AsSpan(offset, length);
}
