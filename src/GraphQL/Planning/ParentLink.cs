using CrmGraph.GraphQL.Planning.Queries;

namespace CrmGraph.GraphQL.Planning;

/// <summary>How the children of a list find their parent.</summary>
/// <param name="Owner">The parent's type.</param>
/// <param name="Parent">The key on the parent's side.</param>
/// <param name="Child">The key on the child's side.</param>
internal sealed record ParentLink(ObjectModel Owner, Accessor Parent, Accessor Child)
{
    public Type KeyType => Nullables.Underlying(Child.Type);
}
