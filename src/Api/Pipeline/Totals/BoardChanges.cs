using System.Runtime.InteropServices;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmGraph.Api.Pipeline.Totals;

/// <summary>By how much each total changes.</summary>
internal sealed class BoardChanges
{
    private readonly Dictionary<BoardKey, BoardShare> _byKey = [];

    /// <summary>The changes that come to something, in the order in which every transaction locks the totals.</summary>
    public IEnumerable<KeyValuePair<BoardKey, BoardShare>> InOrder =>
        _byKey.Where(change => change.Value != default).OrderBy(change => change.Key);

    /// <summary>Adds what a save is about to do to its opportunities.</summary>
    public void Add(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries<Opportunity>())
        {
            if (entry.State is EntityState.Modified or EntityState.Deleted)
            {
                Count(BoardKey.Before(entry), -BoardShare.Before(entry));
            }

            if (entry.State is EntityState.Modified or EntityState.Added)
            {
                Count(BoardKey.After(entry), BoardShare.After(entry));
            }
        }
    }

    /// <summary>Adds the changes of another save.</summary>
    public void Add(BoardChanges others)
    {
        foreach (var (key, share) in others._byKey)
        {
            Add(key, share);
        }
    }

    public void Clear() => _byKey.Clear();

    private void Count(BoardKey key, BoardShare share)
    {
        Add(key, share);
        Add(key.OfEverybody, share);
    }

    private void Add(BoardKey key, BoardShare share)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_byKey, key, out _);
        sum += share;
    }
}
