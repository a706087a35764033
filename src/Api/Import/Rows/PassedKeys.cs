namespace CrmGraph.Api.Import.Rows;

/// <summary>The keys of the rows that a dry run has passed, eight bytes each, so that it finds those that come twice.</summary>
internal sealed class PassedKeys
{
    private const ulong Basis = 14_695_981_039_346_656_037;
    private const ulong Prime = 1_099_511_628_211;

    private readonly HashSet<ulong> _hashes = [];

    /// <summary>Whether any of these was passed before; from now on all of them are.</summary>
    public bool Pass(params IEnumerable<string?> keys)
    {
        var hashes = keys.OfType<string>().Select(Hash).ToList();
        var isKnown = hashes.Exists(_hashes.Contains);
        _hashes.UnionWith(hashes);
        return isKnown;
    }

    /// <summary>Whether this was passed before.</summary>
    public bool Has(string key) => _hashes.Contains(Hash(key));

    /// <summary>FNV-1a: the same for the same text, and for no other one in a file of millions.</summary>
    private static ulong Hash(string key)
    {
        var hash = Basis;
        foreach (var letter in key)
        {
            hash = unchecked((hash ^ letter) * Prime);
        }

        return hash;
    }
}
