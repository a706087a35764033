using System.Linq.Expressions;
using CrmGraph.GraphQL.Building.Fields;
using CrmGraph.GraphQL.Building.Types;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Building;

/// <summary>What was said about an object type, whatever its class.</summary>
public abstract class ObjectTypeDescription
{
    private protected ObjectTypeDescription(string name, Type clrType) => Model = new ObjectModel(new ObjectType(name), clrType);

    internal ObjectModel Model { get; }

    internal List<FieldBuilder> Fields { get; } = [];

    internal LambdaExpression? KeyExpression { get; set; }

    internal Func<RequestContext, IQueryable>? SourceQuery { get; set; }

    internal Func<IReadOnlyList<Guid>, RequestContext, Task<IReadOnlyDictionary<Guid, Guid>>>? FindAliases { get; set; }

    internal bool IsNode { get; set; }

    internal string? Description { get; set; }

    internal List<InterfaceType> Interfaces { get; } = [];

    /// <summary>Makes the fields, now that all types are known.</summary>
    internal void Build(TypeFactory types)
    {
        Model.Type.Description = Description;
        Model.Type.Binding = Model;
        Model.Key = KeyExpression;
        Model.Source = SourceQuery;
        Model.FindAliases = FindAliases;
        Model.IsNode = IsNode;
        foreach (var shared in Interfaces)
        {
            Model.Type.Interfaces.Add(shared);
        }

        foreach (var field in Fields)
        {
            Model.Type.Fields.Add(field.Build(types, Model));
        }
    }
}
