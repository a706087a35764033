using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation;

/// <summary>Names that may occur once; a second one is reported together with the first.</summary>
internal sealed class UniqueNames(ValidationContext context, Func<string, string> message)
{
    private readonly Dictionary<string, NameNode> _first = new(StringComparer.Ordinal);

    public void Add(NameNode? name)
    {
        if (name is not null && !_first.TryAdd(name.Value, name))
        {
            context.Report(message(name.Value), _first[name.Value], name);
        }
    }

    /// <summary>Reports each name that occurs several times once, with all its places.</summary>
    public static void Check(ValidationContext context, IEnumerable<NameNode> names, Func<string, string> message)
    {
        foreach (var repeated in names.GroupBy(n => n.Value).Where(g => g.Skip(1).Any()))
        {
            context.Report(message(repeated.Key), repeated);
        }
    }
}
