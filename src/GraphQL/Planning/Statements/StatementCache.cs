using System.Collections.Concurrent;

namespace CrmGraph.GraphQL.Planning.Statements;

/// <summary>The few statements that one place of a plan has, by what tells them apart; beyond these, they are made for each request.</summary>
internal sealed class StatementCache<TKey>
    where TKey : notnull
{
    private const int Most = 16;

    private readonly ConcurrentDictionary<TKey, Statement> _known = [];

    public Statement Get(TKey key, Func<Statement> make)
    {
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        return _known.Count < Most ? _known.GetOrAdd(key, _ => make()) : make();
    }
}
