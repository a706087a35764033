using CrmGraph.GraphQL;

namespace CrmGraph.Bench.Data;

/// <summary>The GUIDs that stand for the sample company's numbers; they sort as the numbers do.</summary>
internal static class SampleIds
{
    private const int VersionByte = 6;
    private const int VariantByte = 8;
    private const int NumberByte = 12;

    public static Guid Of(int number)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes[VersionByte] = 0x70;
        bytes[VariantByte] = 0x80;
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(bytes[NumberByte..], number);
        return new Guid(bytes, bigEndian: true);
    }

    public static Guid? Of(int? number) => number is { } some ? Of(some) : null;

    /// <summary>The id a client of the graph sends.</summary>
    public static string NodeIdOf(string type, int number) => NodeId.Write(type, Of(number));

    /// <summary>The number behind an id the graph answered; null for any other text.</summary>
    public static int? NumberOf(string text)
    {
        if (!NodeId.TryRead(text, out _, out var id))
        {
            return null;
        }

        var number = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(id.ToByteArray(bigEndian: true).AsSpan(NumberByte));
        return Of(number) == id ? number : null;
    }
}
