using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Introspection;

/// <summary>
/// The object behind <c>__Field</c>, <c>__InputValue</c> and <c>__Directive</c>, which lead on to types.
/// </summary>
internal sealed record MemberInSchema<T>(Schema Schema, T Member)
    where T : INamed
{
    public static List<MemberInSchema<T>> All(Schema schema, IEnumerable<T> members) =>
        [.. members.Select(m => new MemberInSchema<T>(schema, m))];

    public TypeInSchema Type(GraphType type) => new(Schema, type);
}
