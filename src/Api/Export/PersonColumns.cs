using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.Api.Export;

/// <summary>Finds the fields of a list that tell of persons, and has the id of each person read along with them.</summary>
/// <param name="schema">Says which fields do.</param>
internal sealed class PersonColumns(Schema schema)
{
    /// <summary>The key under which the id of a person stands beside the person's fields.</summary>
    public const string Person = "exportPerson";

    private readonly List<string> _found = [];

    /// <summary>The fields found, for example Contact.email.</summary>
    public IReadOnlyList<string> Found => _found;

    /// <summary>The selection of a type, with the id of every person of whom it tells.</summary>
    public SelectionSetNode Identified(SelectionSetNode selection, NamedType? type)
    {
        if (type is not ObjectType known)
        {
            return selection;
        }

        var before = _found.Count;
        List<SelectionNode> fields = [.. selection.Selections.OfType<FieldNode>().Select(field => Identified(field, known))];
        var tells = fields.OfType<FieldNode>().Any(field => schema.Field(known, field.Name.Value)?.IsPersonal == true);
        if (tells)
        {
            fields.Add(new FieldNode { Alias = new NameNode(Person), Name = new NameNode("id") });
        }

        return _found.Count == before ? selection : new SelectionSetNode { Selections = fields };
    }

    private FieldNode Identified(FieldNode field, ObjectType parent)
    {
        if (schema.Field(parent, field.Name.Value) is not { } definition)
        {
            return field;
        }

        if (definition.IsPersonal)
        {
            _found.Add($"{parent.Name}.{field.Name.Value}");
        }

        return field.SelectionSet is not { } inner ? field : new FieldNode
        {
            Alias = field.Alias,
            Name = field.Name,
            Arguments = field.Arguments,
            Directives = field.Directives,
            SelectionSet = Identified(inner, definition.Type.Named),
        };
    }
}
