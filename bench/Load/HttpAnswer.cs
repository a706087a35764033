using System.Buffers.Text;

namespace CrmGraph.Bench.Load;

/// <summary>As much of HTTP/1.1 as it takes to know where an answer ends and whether it is a good one.</summary>
internal static class HttpAnswer
{
    public static bool IsComplete(ReadOnlySpan<byte> received)
    {
        var head = received.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return false;
        }

        var body = received[(head + 4)..];
        return LengthIn(received[..head]) is { } length ? body.Length >= length : body.EndsWith("0\r\n\r\n"u8);
    }

    /// <summary>Status 200 and no GraphQL errors.</summary>
    public static bool IsGood(ReadOnlySpan<byte> answer) =>
        answer.StartsWith("HTTP/1.1 200"u8) && answer.IndexOf("\"errors\":"u8) < 0;

    /// <summary>The body of a complete answer, put together from its chunks where it came in chunks.</summary>
    public static byte[] Body(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        var rest = answer[(head + 4)..];
        if (LengthIn(answer[..head]) is { } length)
        {
            return rest[..length].ToArray();
        }

        var body = new List<byte>();
        while (Utf8Parser.TryParse(rest, out int size, out var digits, 'x') && size > 0)
        {
            rest = rest[(digits + 2)..];
            body.AddRange(rest[..size]);
            rest = rest[(size + 2)..];
        }

        return [.. body];
    }

    /// <summary>Null for an answer in chunks, the last of which is empty.</summary>
    private static int? LengthIn(ReadOnlySpan<byte> head)
    {
        var at = IndexOfHeader(head, "\r\nContent-Length: "u8, "\r\ncontent-length: "u8);
        return at >= 0 && Utf8Parser.TryParse(head[at..], out int length, out _) ? length : null;
    }

    private static int IndexOfHeader(ReadOnlySpan<byte> head, ReadOnlySpan<byte> name, ReadOnlySpan<byte> inLowerCase)
    {
        var at = head.IndexOf(name);
        at = at >= 0 ? at : head.IndexOf(inLowerCase);
        return at >= 0 ? at + name.Length : -1;
    }
}
