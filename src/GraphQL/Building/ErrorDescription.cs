using CrmGraph.GraphQL.Building.Descriptions;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Building;

/// <summary>A refusal as an object type: all its public properties, under the name of its class.</summary>
internal sealed class ErrorDescription : ObjectTypeDescription
{
    public ErrorDescription(Type type, InterfaceType error)
        : base(type.Name, type)
    {
        Description = XmlDocs.Of(type);
        Interfaces.Add(error);
        Fields.AddRange(PropertyFields.Of(type));
    }
}
