using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Building;

/// <summary>The interface of everything a mutation may refuse with.</summary>
internal static class ErrorInterface
{
    public static InterfaceType Make()
    {
        var error = new InterfaceType("Error") { Description = "A rule said no." };
        var text = new NonNullType(BuiltInScalars.String);
        error.Fields.Add(new FieldDefinition("message", text) { Description = "What is wrong and what to do about it, for people." });
        error.Fields.Add(new FieldDefinition("code", text) { Description = "The stable code of the rule, for programs." });
        return error;
    }
}
