using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.SdlRules;

/// <summary>Members of types that may be defined once, over a type and all its extensions.</summary>
internal sealed class UniqueMembers(ValidationContext context, string what, Func<NamedType?, string, bool> exists)
{
    private readonly Dictionary<string, UniqueNames> _byType = new(StringComparer.Ordinal);

    public void Add(string type, IEnumerable<MemberDefinitionNode> members)
    {
        if (!_byType.TryGetValue(type, out var known))
        {
            _byType[type] = known = new UniqueNames(
                context,
                name => $"{what} \"{type}.{name}\" can only be defined once.");
        }

        foreach (var member in members)
        {
            if (exists(context.Schema.Type(type), member.Name.Value))
            {
                context.Report(
                    $"{what} \"{type}.{member.Name}\" already exists in the schema. "
                    + "It cannot also be defined in this type extension.",
                    member.Name);
            }
            else
            {
                known.Add(member.Name);
            }
        }
    }
}
