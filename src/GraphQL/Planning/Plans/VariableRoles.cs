using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Planning.Plans;

/// <summary>The roles of the variables of a document, found by where it uses them.</summary>
internal sealed class VariableRoles
{
    private readonly Dictionary<string, VariableRole> _roles = new(StringComparer.Ordinal);

    public VariableRoles(DocumentNode document) => Find(document, VariableRole.Value);

    public VariableRole this[string variable] => _roles.GetValueOrDefault(variable);

    private void Find(Node node, VariableRole role)
    {
        if (node is VariableNode variable)
        {
            _roles[variable.Name.Value] = this[variable.Name.Value] | role;
            return;
        }

        var below = node switch
        {
            DirectiveNode => VariableRole.Condition,
            ArgumentNode { Name.Value: "first" or "last" } when role == VariableRole.Value => VariableRole.PageSize,
            _ => role,
        };
        node.ForEachChild(child => Find(child, below));
    }
}
