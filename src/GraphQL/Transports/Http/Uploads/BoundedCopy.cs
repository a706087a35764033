using System.Buffers;

namespace CrmGraph.GraphQL.Transports.Http.Uploads;

/// <summary>Copies what somebody else sends, who may send without end.</summary>
internal static class BoundedCopy
{
    private const int PieceSize = 64 * 1024;

    /// <summary>Copies to the end, or until there is more than wanted; returns how much was copied.</summary>
    public static async Task<long> RunAsync(Stream from, Stream to, long most, CancellationToken stop)
    {
        var piece = ArrayPool<byte>.Shared.Rent(PieceSize);
        try
        {
            var copied = 0L;
            int read;
            while (copied <= most && (read = await from.ReadAsync(piece, stop)) > 0)
            {
                await to.WriteAsync(piece.AsMemory(0, read), stop);
                copied += read;
            }

            return copied;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }
}
