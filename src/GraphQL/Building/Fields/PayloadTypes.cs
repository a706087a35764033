using CrmGraph.GraphQL.Building.Types;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Planning.Bindings;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Building.Fields;

/// <summary>The types around a mutation, named after it.</summary>
internal static class PayloadTypes
{
    public static ObjectType Of(string mutation, FieldDefinition data, IReadOnlyList<ObjectType> errors)
    {
        var payload = new ObjectType($"{GraphName.Type(mutation)}Payload") { Description = $"What `{mutation}` did." };
        data.Description ??= "What was changed; null when it was refused.";
        payload.Fields.Add(data);
        if (errors.Count > 0)
        {
            var union = new UnionType($"{GraphName.Type(mutation)}Error") { Description = $"Why `{mutation}` may be refused." };
            foreach (var error in errors)
            {
                union.Types.Add(error);
            }

            payload.Fields.Add(new FieldDefinition("errors", new ListType(new NonNullType(union)))
            {
                Description = "Why it was refused; null when it was done.",
                Binding = new ResolverBinding((outcome, _, _) => new ValueTask<object?>(((MutationOutcome)outcome).Errors)),
            });
        }

        return payload;
    }

    public static InputObjectType Input(string mutation, Type record, TypeFactory types)
    {
        var input = types.Inputs.Object(record, $"{GraphName.Type(mutation)}Input");
        input.Fields.Add(new InputValue(MutationBinding.IdempotencyKey, BuiltInScalars.String)
        {
            Description = "Repeat the call with the same key and it is done once; the answer is read anew.",
        });
        return input;
    }
}
