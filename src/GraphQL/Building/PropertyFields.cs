using System.Linq.Expressions;
using System.Reflection;
using CrmGraph.GraphQL.Building.Fields;

namespace CrmGraph.GraphQL.Building;

/// <summary>The public properties of a class as fields.</summary>
internal static class PropertyFields
{
    public static IEnumerable<FieldBuilder> Of(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.GetIndexParameters().Length == 0)
        .Select(p => Field(type, p));

    private static ColumnBuilder Field(Type type, PropertyInfo property)
    {
        var parent = Expression.Parameter(type, "o");
        var field = new ColumnBuilder(GraphName.Field(property.Name), Expression.Lambda(Expression.Property(parent, property), parent));
        return IdentifiedEntity.Of(property) is { } entity ? field.AsId(entity) : field;
    }
}
