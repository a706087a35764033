using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation;

/// <summary>
/// Knows, while a document is walked, which types and definitions belong to the current place; null where the document
/// is wrong.
/// </summary>
internal sealed class TypeTracker(Schema schema)
{
    private readonly Stack<GraphType?> _types = new();
    private readonly Stack<NamedType?> _parents = new();
    private readonly Stack<FieldDefinition?> _fields = new();
    private readonly Stack<InputPosition> _inputs = new();

    /// <summary>The type of the selection the place is in or at.</summary>
    public GraphType? Type => Top(_types);

    /// <summary>The composite type whose fields are being selected.</summary>
    public NamedType? ParentType => Top(_parents);

    /// <summary>The definition of the selected field.</summary>
    public FieldDefinition? Field => Top(_fields);

    public DirectiveDefinition? Directive { get; private set; }

    /// <summary>The definition of the argument being given.</summary>
    public InputValue? Argument { get; private set; }

    /// <summary>What is expected where a value stands.</summary>
    public InputPosition Input => _inputs.TryPeek(out var input) ? input : default;

    public void Enter(Node node)
    {
        switch (node)
        {
            case OperationDefinitionNode operation:
                _types.Push(schema.RootType(operation.Operation));
                break;
            case FragmentDefinitionNode fragment:
                _types.Push(OutputType(fragment.TypeCondition));
                break;
            case InlineFragmentNode fragment:
                _types.Push(fragment.TypeCondition is { } condition ? OutputType(condition) : Type?.Named);
                break;
            case SelectionSetNode:
                _parents.Push(Type?.Named is { IsComposite: true } composite ? composite : null);
                break;
            case FieldNode field:
                EnterField(field);
                break;
            case DirectiveNode directive:
                Directive = schema.Directive(directive.Name.Value);
                break;
            default:
                EnterInput(node);
                break;
        }
    }

    public void Leave(Node node)
    {
        switch (node)
        {
            case OperationDefinitionNode or FragmentDefinitionNode or InlineFragmentNode:
                _types.Pop();
                break;
            case SelectionSetNode:
                _parents.Pop();
                break;
            case FieldNode:
                _fields.Pop();
                _types.Pop();
                break;
            case DirectiveNode:
                Directive = null;
                break;
            case ArgumentNode:
                Argument = null;
                _inputs.Pop();
                break;
            case VariableDefinitionNode or ListValueNode or ObjectFieldNode:
                _inputs.Pop();
                break;
        }
    }

    private void EnterField(FieldNode node)
    {
        var field = ParentType is { } parent ? schema.Field(parent, node.Name.Value) : null;
        _fields.Push(field);
        _types.Push(field is { Type.IsOutput: true } ? field.Type : null);
    }

    private void EnterInput(Node node)
    {
        switch (node)
        {
            case VariableDefinitionNode variable:
                Push(schema.Type(variable.Type), null, hasDefault: false);
                break;
            case ArgumentNode argument:
                Argument = (Directive?.Arguments ?? Field?.Arguments)?[argument.Name.Value];
                Push(Argument?.Type, null, Argument?.HasDefault ?? false);
                break;
            case ListValueNode:
                Push((Input.Type?.Nullable as ListType)?.OfType, null, hasDefault: false);
                break;
            case ObjectFieldNode field:
                var owner = Input.Type?.Named as InputObjectType;
                var definition = owner?.Fields[field.Name.Value];
                Push(definition?.Type, owner, definition?.HasDefault ?? false);
                break;
        }
    }

    private void Push(GraphType? type, InputObjectType? owner, bool hasDefault) =>
        _inputs.Push(new InputPosition(type is { IsInput: true } ? type : null, owner, hasDefault));

    private GraphType? OutputType(TypeNode reference) =>
        schema.Type(reference) is { IsOutput: true } type ? type : null;

    private static T? Top<T>(Stack<T?> stack)
        where T : class => stack.TryPeek(out var top) ? top : null;
}
