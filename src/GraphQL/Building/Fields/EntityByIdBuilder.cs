using CrmGraph.GraphQL.Building.Descriptions;
using CrmGraph.GraphQL.Building.Types;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Planning.Bindings;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Building.Fields;

/// <summary>A root field with one entity: by the client's id, or by a key the program knows.</summary>
public sealed class EntityByIdBuilder : DescribedField<EntityByIdBuilder>
{
    private readonly Type _entity;
    private readonly Func<RequestContext, Guid?>? _key;
    private bool _isRequired;

    internal EntityByIdBuilder(string name, Type entity, Func<RequestContext, Guid?>? key)
        : base(name)
    {
        _entity = entity;
        _key = key;
    }

    /// <summary>There always is one.</summary>
    public EntityByIdBuilder NonNull()
    {
        _isRequired = true;
        return this;
    }

    private protected override FieldDefinition Make(TypeFactory types, ObjectModel owner)
    {
        var target = types.Object(_entity);
        var field = new FieldDefinition(Name, _isRequired ? new NonNullType(target.Type) : target.Type)
        {
            Description = XmlDocs.Of(_entity),
            Binding = new EntityBinding(target, _key),
        };
        if (_key is null)
        {
            field.Arguments.Add(new InputValue("id", new NonNullType(BuiltInScalars.Id)) { Description = "ID of the object." });
        }

        return field;
    }
}
