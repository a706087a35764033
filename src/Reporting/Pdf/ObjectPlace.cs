using System.Buffers.Binary;

namespace CrmGraph.Reporting.Pdf;

/// <summary>Where an object lies in the file, as an entry of the cross-reference stream: kind, place and index.</summary>
internal readonly record struct ObjectPlace(byte Kind, uint Place, ushort Index)
{
    /// <summary>A number that has no object.</summary>
    public static ObjectPlace Free { get; } = new(0, 0, ushort.MaxValue);

    /// <summary>At an offset in the file.</summary>
    public static ObjectPlace At(long offset) => new(1, checked((uint)offset), 0);

    /// <summary>Packed in an object stream.</summary>
    public static ObjectPlace Inside(int stream, int index) => new(2, (uint)stream, (ushort)index);

    public void Write(Span<byte> entry)
    {
        entry[0] = Kind;
        BinaryPrimitives.WriteUInt32BigEndian(entry[1..], Place);
        BinaryPrimitives.WriteUInt16BigEndian(entry[5..], Index);
    }
}
