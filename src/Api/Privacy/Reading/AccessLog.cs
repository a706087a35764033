using System.Threading.Channels;
using CrmGraph.Api.Access;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Privacy;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Privacy.Reading;

/// <summary>Takes down who read data of persons. A request only puts a note into a bounded buffer; the notes are written behind its back.</summary>
internal sealed class AccessLog
{
    /// <summary>As many reads as a server answers in a second, many times over.</summary>
    private const int Capacity = 20_000;

    private readonly Channel<AccessEntry> _notes;
    private readonly TimeProvider _clock;
    private int _lost;

    public AccessLog(TimeProvider clock)
    {
        _clock = clock;
        _notes = Channel.CreateBounded<AccessEntry>(
            new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true },
            _ => Interlocked.Increment(ref _lost));
    }

    public ChannelReader<AccessEntry> Notes => _notes.Reader;

    public void Note(RequestContext context, PersonalRead read)
    {
        var caller = context.User as Caller;
        var reader = new AccessReader(caller?.UserId is { } id && id != Guid.Empty ? id : null, caller?.ApiKeyId);
        _notes.Writer.TryWrite(AccessEntry.Of(reader, read.Operation, read.Fields, read.Rows, _clock.UtcNow()));
    }

    /// <summary>How many notes found no room since this was last asked: while the database is away the buffer fills up.</summary>
    public int TakeLost() => Interlocked.Exchange(ref _lost, 0);
}
