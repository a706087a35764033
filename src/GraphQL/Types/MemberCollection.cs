using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace CrmGraph.GraphQL.Types;

/// <summary>The fields, arguments or values of a type: in order of definition and found by name.</summary>
public sealed class MemberCollection<T> : IReadOnlyCollection<T>
    where T : class, INamed
{
    private readonly OrderedDictionary<string, T> _byName = new(StringComparer.Ordinal);

    public int Count => _byName.Count;

    /// <summary>The member of that name, or null.</summary>
    public T? this[string name] => _byName.GetValueOrDefault(name);

    /// <summary>Adds a member; one of the same name gives way.</summary>
    public void Add(T member) => _byName[member.Name] = member;

    /// <summary>Adds several members in order.</summary>
    public void AddRange(IEnumerable<T> members)
    {
        foreach (var member in members)
        {
            Add(member);
        }
    }

    public bool TryGet(string name, [NotNullWhen(true)] out T? member) => _byName.TryGetValue(name, out member);

    public bool Contains(string name) => _byName.ContainsKey(name);

    public IEnumerator<T> GetEnumerator() => _byName.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
