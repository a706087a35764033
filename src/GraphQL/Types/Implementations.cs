using System.Collections.Frozen;

namespace CrmGraph.GraphQL.Types;

/// <summary>What implements one interface.</summary>
internal sealed class Implementations
{
    public static readonly Implementations None = new();

    public List<ObjectType> Objects { get; } = [];

    public List<InterfaceType> Interfaces { get; } = [];

    /// <summary>The implementations of each interface among the types.</summary>
    public static FrozenDictionary<NamedType, Implementations> Of(IEnumerable<NamedType> types)
    {
        var all = new Dictionary<NamedType, Implementations>();
        foreach (var type in types.OfType<FieldsType>())
        {
            foreach (var implemented in type.Interfaces.Distinct())
            {
                if (!all.TryGetValue(implemented, out var implementations))
                {
                    all[implemented] = implementations = new Implementations();
                }

                implementations.Add(type);
            }
        }

        return all.ToFrozenDictionary();
    }

    private void Add(FieldsType type)
    {
        if (type is ObjectType objectType)
        {
            Objects.Add(objectType);
        }
        else if (type is InterfaceType interfaceType)
        {
            Interfaces.Add(interfaceType);
        }
    }
}
