using System.Buffers.Binary;

namespace CrmGraph.Reporting.Fonts;

/// <summary>A glyph that is put together from others, for example a letter and its accent.</summary>
internal static class CompositeGlyph
{
    private const int HeaderLength = 10;
    private const int WideArguments = 0x0001;
    private const int OneScale = 0x0008;
    private const int MoreComponents = 0x0020;
    private const int TwoScales = 0x0040;
    private const int Matrix = 0x0080;

    /// <summary>The positions in the outline at which the numbers of its components stand; none for a simple glyph.</summary>
    public static List<int> ComponentOffsets(ReadOnlySpan<byte> outline)
    {
        var offsets = new List<int>();
        if (outline.Length < HeaderLength || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
        {
            return offsets;
        }

        int flags;
        var at = HeaderLength;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            offsets.Add(at + 2);
            at += 4 + ArgumentsLength(flags) + TransformLength(flags);
        }
        while ((flags & MoreComponents) != 0);
        return offsets;
    }

    private static int ArgumentsLength(int flags) => (flags & WideArguments) != 0 ? 4 : 2;

    private static int TransformLength(int flags) => flags switch
    {
        _ when (flags & OneScale) != 0 => 2,
        _ when (flags & TwoScales) != 0 => 4,
        _ when (flags & Matrix) != 0 => 8,
        _ => 0,
    };
}
