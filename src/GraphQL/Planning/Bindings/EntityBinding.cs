namespace CrmGraph.GraphQL.Planning.Bindings;

/// <summary>A root field with one entity; null when it is missing or the caller may not see it.</summary>
/// <param name="target">The entity.</param>
/// <param name="key">The key, when it is not the argument <c>id</c>.</param>
internal sealed class EntityBinding(ObjectModel target, Func<RequestContext, Guid?>? key) : FieldBinding
{
    public ObjectModel Target => target;

    public override FieldPlan Plan(FieldUse use)
    {
        if (key is not null)
        {
            return EntityByKey.Plan(use, target, (_, context) => key(context));
        }

        var id = NodeId.Read((string)use.Arguments["id"]!, target.Type.Name);
        return EntityByKey.Plan(use, target, (_, _) => id);
    }
}
