using CrmGraph.Domain;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Graph;

/// <summary>What every entity of the domain has in the graph.</summary>
internal static class EntityFields
{
    /// <summary>A global id, and the rows the caller may see.</summary>
    public static void Entity<T>(this ObjectTypeBuilder<T> type)
        where T : Entity
    {
        type.Node(entity => entity.Id);
        type.Source(context => context.Visible<T>());
    }
}
