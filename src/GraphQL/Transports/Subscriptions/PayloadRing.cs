namespace CrmGraph.GraphQL.Transports.Subscriptions;

/// <summary>The newest messages of a cohort, kept for those who come back after a short absence or cannot take a burst at once.</summary>
/// <param name="start">The sequence after which it is complete.</param>
/// <param name="capacity">How many it keeps, unless they are large.</param>
internal sealed class PayloadRing(long start, int capacity)
{
    private const int MostBytes = 512 * 1024;

    private readonly Queue<ResponsePayload> _payloads = new();
    private int _bytes;

    /// <summary>Every message after this sequence is kept.</summary>
    public long CompleteAfter { get; private set; } = start;

    public void Add(ResponsePayload payload)
    {
        _payloads.Enqueue(payload);
        _bytes += payload.Json.Length;
        while (_payloads.Count > capacity || _bytes > MostBytes)
        {
            var oldest = _payloads.Dequeue();
            _bytes -= oldest.Json.Length;
            CompleteAfter = oldest.Sequence!.Value;
        }
    }

    public IReadOnlyList<ResponsePayload> After(long sequence) => [.. _payloads.Where(payload => payload.Sequence > sequence)];
}
