using System.Buffers;
using System.Text;

namespace CrmGraph.Api.Import.Tables;

/// <summary>
/// Finds out how a text file is written: by its mark, as UTF-8, or as GB18030, which Chinese spreadsheets save. A file that is
/// neither is refused; one that is UTF-8 but for some places is read, and the rows with those places are refused one by one.
/// </summary>
internal static class TextEncoding
{
    private const int PieceSize = 64 * 1024;

    /// <summary>What stands for bytes that are no text.</summary>
    public const char Broken = '\uFFFD';

    public static Encoding Of(Stream stream)
    {
        var encoding = Marked(stream) ?? Guessed(stream);
        stream.Position = 0;
        return encoding;
    }

    private static Encoding? Marked(Stream stream)
    {
        Span<byte> mark = stackalloc byte[3];
        var length = stream.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return mark[..length] switch
        {
            [0xEF, 0xBB, 0xBF] => Encoding.UTF8,
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };
    }

    private static Encoding Guessed(Stream stream)
    {
        var (valid, broken) = CountUtf8(stream);
        if (broken == 0 || valid > broken)
        {
            return Encoding.UTF8;
        }

        stream.Position = 0;
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
        return CanRead(gb18030, stream)
            ? gb18030
            : throw Unreadable.Because("The file is neither UTF-8 nor GB18030. Save it as CSV UTF-8, or as an Excel workbook.");
    }

    /// <summary>How many characters outside of ASCII are UTF-8, and in how many places the file is not.</summary>
    private static (long Valid, long Broken) CountUtf8(Stream stream)
    {
        var piece = new byte[PieceSize];
        var (valid, broken, kept) = (0L, 0L, 0);
        while (true)
        {
            var read = stream.ReadAtLeast(piece.AsSpan(kept), piece.Length - kept, throwOnEndOfStream: false);
            var isLast = read < piece.Length - kept;
            var rest = Count(piece.AsSpan(0, kept + read), isLast, ref valid, ref broken);
            if (isLast)
            {
                return (valid, broken);
            }

            piece.AsSpan(kept + read - rest, rest).CopyTo(piece);
            kept = rest;
        }
    }

    /// <summary>Returns how many bytes at the end begin a character that goes on in the next piece.</summary>
    private static int Count(ReadOnlySpan<byte> bytes, bool isLast, ref long valid, ref long broken)
    {
        while (true)
        {
            var plain = bytes.IndexOfAnyExceptInRange((byte)0x01, (byte)0x7F);
            if (plain < 0)
            {
                return 0;
            }

            bytes = bytes[plain..];
            if (bytes[0] == 0)
            {
                throw Unreadable.Because("This is no text file. Send CSV or an Excel workbook (.xlsx).");
            }

            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status == OperationStatus.NeedMoreData && !isLast)
            {
                return bytes.Length;
            }

            valid += status == OperationStatus.Done ? 1 : 0;
            broken += status == OperationStatus.Done ? 0 : 1;
            bytes = bytes[length..];
        }
    }

    private static bool CanRead(Encoding encoding, Stream stream)
    {
        var decoder = encoding.GetDecoder();
        var (bytes, letters) = (new byte[PieceSize], new char[PieceSize * 2]);
        try
        {
            int read;
            while ((read = stream.Read(bytes)) > 0)
            {
                decoder.GetChars(bytes.AsSpan(0, read), letters, flush: false);
            }

            decoder.GetChars([], letters, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
