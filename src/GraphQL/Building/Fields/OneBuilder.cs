using System.Linq.Expressions;
using CrmGraph.GraphQL.Building.Descriptions;
using CrmGraph.GraphQL.Building.Types;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Planning.Bindings;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Building.Fields;

/// <summary>A field that is one other entity, found by its key.</summary>
public sealed class OneBuilder : DescribedField<OneBuilder>
{
    private readonly LambdaExpression _key;
    private readonly Type _target;
    private bool _isRequired;
    private bool _isVisible;
    private bool _isFilterable = true;

    internal OneBuilder(string name, LambdaExpression key, Type target)
        : base(name)
    {
        _key = key;
        _target = target;
    }

    /// <summary>There always is one, and whoever sees this entity sees it.</summary>
    public OneBuilder NonNull()
    {
        _isRequired = true;
        _isVisible = true;
        return this;
    }

    /// <summary>Whoever sees this entity sees the other one too, so that its id is answered without reading it.</summary>
    public OneBuilder Visible()
    {
        _isVisible = true;
        return this;
    }

    /// <summary>Leaves the field out of <c>where</c> and <c>order</c>.</summary>
    public OneBuilder NotFilterable()
    {
        _isFilterable = false;
        return this;
    }

    private protected override FieldDefinition Make(TypeFactory types, ObjectModel owner)
    {
        var target = types.Object(_target);
        if (!_isFilterable)
        {
            owner.Unfiltered.Add(Name);
        }

        return new FieldDefinition(Name, _isRequired ? new NonNullType(target.Type) : target.Type)
        {
            Description = XmlDocs.Of(_target),
            Binding = new OneBinding(new Accessor(_key), target) { IsRequired = _isRequired, IsVisible = _isVisible },
        };
    }
}
