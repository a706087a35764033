using System.Runtime.CompilerServices;

namespace CrmGraph.GraphQL.Tests.Transports.Subscriptions;

/// <summary>A source of numbered news that can be read from any place.</summary>
internal sealed class NewsDesk
{
    private readonly List<SequencedEvent<News>> _published = [];
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How many readers have begun to read.</summary>
    public int Readers { get; private set; }

    public long Head
    {
        get
        {
            lock (_published)
            {
                return _published.Count;
            }
        }
    }

    public void Publish(string headline) => Add(sequence => new SequencedEvent<News>(new News(headline), sequence));

    /// <summary>Ends the streams of a reader of that name.</summary>
    public void Dismiss(string reader) => Add(sequence => SequencedEvent<News>.Reached(
        sequence, user => user as string == reader ? new GraphQLException(new GraphQLError($"Farewell, {reader}.")) : null));

    public async IAsyncEnumerable<SequencedEvent<News>> Read(long after, [EnumeratorCancellation] CancellationToken stop = default)
    {
        Readers++;
        for (var next = (int)after; ; next++)
        {
            Task more;
            SequencedEvent<News>? published;
            lock (_published)
            {
                (published, more) = (_published.ElementAtOrDefault(next), _more.Task);
            }

            if (published is null)
            {
                yield return SequencedEvent<News>.Reached(next);
                await more.WaitAsync(stop);
                next--;
            }
            else
            {
                yield return published;
            }
        }
    }

    private void Add(Func<long, SequencedEvent<News>> make)
    {
        TaskCompletionSource before;
        lock (_published)
        {
            _published.Add(make(_published.Count + 1));
            (before, _more) = (_more, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        before.SetResult();
    }
}

internal sealed record News(string Headline);

internal sealed record NewsArguments(string? Section, long? After);
