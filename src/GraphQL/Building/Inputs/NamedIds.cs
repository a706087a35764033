using CrmGraph.GraphQL.Planning;

namespace CrmGraph.GraphQL.Building.Inputs;

/// <summary>The ids in one input whose entities may have other ones by now, and what was found out about them.</summary>
internal sealed class NamedIds
{
    private readonly HashSet<(ObjectModel Model, Guid Id)> _named = [];
    private readonly Dictionary<(ObjectModel Model, Guid Id), Guid> _present = [];

    /// <summary>The id that the entity has now, as far as that is known.</summary>
    public Guid Present(ObjectModel model, Guid id)
    {
        if (model.FindAliases is null)
        {
            return id;
        }

        _named.Add((model, id));
        return _present.GetValueOrDefault((model, id), id);
    }

    /// <summary>Looks all of them up, with one question for each type; whether any was a former one.</summary>
    public async Task<bool> FindFormerAsync(RequestContext context)
    {
        foreach (var ids in _named.GroupBy(named => named.Model, named => named.Id))
        {
            foreach (var (former, present) in await ids.Key.FindAliases!([.. ids], context))
            {
                _present[(ids.Key, former)] = present;
            }
        }

        return _present.Count > 0;
    }
}
