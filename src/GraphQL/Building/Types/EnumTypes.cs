using System.Reflection;
using CrmGraph.GraphQL.Building.Descriptions;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Building.Types;

/// <summary>Makes enum types of C# enums.</summary>
internal static class EnumTypes
{
    public static EnumType Of(Type type, string name)
    {
        var names = new EnumType(name) { Description = XmlDocs.Of(type) };
        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            names.Values.Add(new EnumValue(GraphName.EnumValue(field.Name), field.GetValue(null)!) { Description = XmlDocs.Of(field) });
        }

        return names;
    }
}
