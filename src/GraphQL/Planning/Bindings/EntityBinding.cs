namespace CrmGraph.GraphQL.Planning.Bindings;

/// <summary>A root field with one entity; null when it is missing or the caller may not see it.</summary>
/// <param name="target">The entity.</param>
/// <param name="key">The key, when it is not the argument <c>id</c>.</param>
internal sealed class EntityBinding(ObjectModel target, Func<RequestContext, Guid?>? key) : FieldBinding
{
    public ObjectModel Target => target;

    public override FieldPlan Plan(FieldUse use)
    {
        return EntityByKey.Plan(use, target, key is null ? Given : (_, context) => key(context));

        object? Given(object parent, RequestContext context) => NodeId.Read((string)use.Arguments.Of(context)["id"]!, target.Type.Name);
    }
}
