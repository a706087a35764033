namespace CrmGraph.GraphQL.Transports.Subscriptions;

/// <summary>Numbers the messages of one stream, each with the number of the one before, so that a client sees what it missed.</summary>
/// <param name="start">The sequence after which the stream begins; null when it begins now.</param>
internal sealed class PayloadChain(long? start)
{
    private long? _previous = start;

    public ResponsePayload Next(ExecutionResult result, long? sequence)
    {
        if (sequence is not null)
        {
            result.Extensions["sequence"] = sequence;
            result.Extensions["previous"] = _previous;
            _previous = sequence;
        }

        return ResponsePayload.Of(result, sequence);
    }
}
