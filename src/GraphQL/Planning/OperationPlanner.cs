using CrmGraph.GraphQL.Execution.Coercion;
using CrmGraph.GraphQL.Introspection;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Planning.Bindings;
using CrmGraph.GraphQL.Planning.Queries;
using CrmGraph.GraphQL.Planning.Slots;
using CrmGraph.GraphQL.Planning.Steps;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning;

/// <summary>
/// Plans an operation: a tree of merged fields, each with the step that gets its values for all parents together. Fields of rows
/// put what they need into the query of their parents, so that a page is one statement with exactly the selected columns.
/// </summary>
internal sealed class OperationPlanner(
    Schema schema, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, VariableValues variables, GraphQLOptions options)
{
    private readonly FieldCollector _collector = new(schema, fragments, new ArgumentCoercion(variables));

    public GraphQLOptions Options => options;

    /// <summary>The fields planned so far that tell of persons.</summary>
    public PersonalFields Personal { get; } = new();

    /// <summary>Plans the root of an operation.</summary>
    public PlannedSelection Plan(ObjectType root, SelectionSetNode selectionSet) =>
        Plan(root, _collector.Collect(root, [selectionSet]), null, 1);

    /// <summary>Plans what the given fields select of a type.</summary>
    public PlannedSelection Plan(ObjectType type, IReadOnlyList<FieldNode> parents, RowScope? rows, int depth) =>
        Plan(type, _collector.Collect(type, parents.Select(n => n.SelectionSet).OfType<SelectionSetNode>()), rows, depth);

    /// <summary>Do the given fields select nothing but one field, and the name of the type?</summary>
    public bool Selects(ObjectType type, IReadOnlyList<FieldNode> parents, string field) =>
        _collector.Collect(type, parents.Select(n => n.SelectionSet).OfType<SelectionSetNode>())
            .Values.All(n => n[0].Name.Value == field || n[0].Name.Value == MetaFields.TypeName.Name);

    private PlannedSelection Plan(ObjectType type, OrderedDictionary<string, List<FieldNode>> fields, RowScope? rows, int depth)
    {
        if (!type.IsIntrospection)
        {
            SelectionLimits.Check(fields, depth, options);
        }

        var planned = new List<PlannedField>(fields.Count);
        foreach (var nodes in fields.Values)
        {
            if (schema.Field(type, nodes[0].Name.Value) is { } definition)
            {
                planned.Add(PlannedField.Of(type, definition, nodes, PlanField(type, definition, nodes, rows, depth)));
            }
        }

        return new PlannedSelection(type, planned);
    }

    private FieldPlan PlanField(ObjectType type, FieldDefinition definition, List<FieldNode> nodes, RowScope? rows, int depth)
    {
        Personal.Note(type, definition);
        if (ReferenceEquals(definition, MetaFields.TypeName))
        {
            return FieldPlan.Leaf(new TypeNameStep(type.Name));
        }

        try
        {
            var arguments = new FieldArguments(type, definition, nodes[0], variables);
            var use = new FieldUse(this, type, definition, nodes, arguments, rows, depth);
            return definition.Binding switch
            {
                FieldBinding binding => binding.Plan(use),
                PlainResolver plain => use.InMemory(new ResolveStep((parent, context) =>
                    ValueTask.FromResult(plain.Resolve(parent, arguments.Of(context))))),
                _ => throw new InvalidOperationException($"{type.Name}.{definition.Name} is not bound to anything."),
            };
        }
        catch (GraphQLException e) when (e.Error.Extensions.GetValueOrDefault("code") as string is not SelectionLimits.Code)
        {
            return FieldPlan.Refused(e);
        }
    }
}
