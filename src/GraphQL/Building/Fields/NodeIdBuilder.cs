using System.Linq.Expressions;
using CrmGraph.GraphQL.Building.Types;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Planning.Bindings;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Building.Fields;

/// <summary>The <c>id</c> of an entity.</summary>
internal sealed class NodeIdBuilder(LambdaExpression key) : FieldBuilder("id")
{
    private protected override FieldDefinition Make(TypeFactory types, ObjectModel owner) =>
        new(Name, new NonNullType(BuiltInScalars.Id))
        {
            Description = "The global id, unique among all objects.",
            Binding = new ColumnBinding(new Accessor(key)) { Format = new IdFormat(owner.Type.Name) },
        };
}
