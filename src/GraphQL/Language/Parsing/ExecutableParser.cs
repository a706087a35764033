namespace CrmGraph.GraphQL.Language.Parsing;

/// <summary>Reads operations and fragments.</summary>
internal sealed class ExecutableParser(TokenReader reader)
{
    private readonly ValueParser _values = new(reader);

    /// <summary><c>{ field }</c>, a query without anything else.</summary>
    public OperationDefinitionNode ReadShorthand()
    {
        var start = reader.Current;
        var selectionSet = ReadSelectionSet();
        return new OperationDefinitionNode
        {
            Operation = OperationKind.Query,
            SelectionSet = selectionSet,
            Location = reader.LocationFrom(start),
        };
    }

    public OperationDefinitionNode ReadOperation()
    {
        var start = reader.Current;
        var description = _values.ReadDescription();
        var operation = ReadOperationKind(reader);
        var name = reader.Peek(TokenKind.Name) ? _values.ReadName() : null;
        var variables = reader.OptionalMany(TokenKind.ParenLeft, ReadVariableDefinition, TokenKind.ParenRight);
        var directives = _values.ReadDirectives(isConst: false);
        var selectionSet = ReadSelectionSet();
        return new OperationDefinitionNode
        {
            Description = description,
            Operation = operation,
            Name = name,
            VariableDefinitions = variables,
            Directives = directives,
            SelectionSet = selectionSet,
            Location = reader.LocationFrom(start),
        };
    }

    public static OperationKind ReadOperationKind(TokenReader reader)
    {
        var token = reader.Expect(TokenKind.Name);
        return token.Value switch
        {
            "query" => OperationKind.Query,
            "mutation" => OperationKind.Mutation,
            "subscription" => OperationKind.Subscription,
            _ => throw reader.Unexpected(token),
        };
    }

    public FragmentDefinitionNode ReadFragment()
    {
        var start = reader.Current;
        var description = _values.ReadDescription();
        reader.ExpectKeyword("fragment");
        var name = ReadFragmentName();
        reader.ExpectKeyword("on");
        var typeCondition = _values.ReadNamedType();
        var directives = _values.ReadDirectives(isConst: false);
        var selectionSet = ReadSelectionSet();
        return new FragmentDefinitionNode
        {
            Description = description,
            Name = name,
            TypeCondition = typeCondition,
            Directives = directives,
            SelectionSet = selectionSet,
            Location = reader.LocationFrom(start),
        };
    }

    private VariableDefinitionNode ReadVariableDefinition()
    {
        var start = reader.Current;
        var description = _values.ReadDescription();
        var variable = _values.ReadVariable();
        reader.Expect(TokenKind.Colon);
        var type = _values.ReadType();
        var defaultValue = reader.Skip(TokenKind.EqualsSign) ? _values.ReadValue(isConst: true) : null;
        var directives = _values.ReadDirectives(isConst: true);
        return new VariableDefinitionNode
        {
            Description = description,
            Variable = variable,
            Type = type,
            DefaultValue = defaultValue,
            Directives = directives,
            Location = reader.LocationFrom(start),
        };
    }

    private SelectionSetNode ReadSelectionSet() => reader.Nested(() =>
    {
        var start = reader.Current;
        var selections = reader.Many(TokenKind.BraceLeft, ReadSelection, TokenKind.BraceRight);
        return new SelectionSetNode { Selections = selections, Location = reader.LocationFrom(start) };
    });

    private SelectionNode ReadSelection() => reader.Peek(TokenKind.Spread) ? ReadFragmentSelection() : ReadField();

    private FieldNode ReadField()
    {
        reader.CountField();
        var start = reader.Current;
        var first = _values.ReadName();
        var second = reader.Skip(TokenKind.Colon) ? _values.ReadName() : null;
        var arguments = _values.ReadArguments(isConst: false);
        var directives = _values.ReadDirectives(isConst: false);
        var selectionSet = reader.Peek(TokenKind.BraceLeft) ? ReadSelectionSet() : null;
        return new FieldNode
        {
            Alias = second is null ? null : first,
            Name = second ?? first,
            Arguments = arguments,
            Directives = directives,
            SelectionSet = selectionSet,
            Location = reader.LocationFrom(start),
        };
    }

    private SelectionNode ReadFragmentSelection()
    {
        var start = reader.Expect(TokenKind.Spread);
        var hasTypeCondition = reader.SkipKeyword("on");
        return !hasTypeCondition && reader.Peek(TokenKind.Name)
            ? ReadSpread(start)
            : ReadInlineFragment(start, hasTypeCondition);
    }

    private FragmentSpreadNode ReadSpread(Token start)
    {
        var name = ReadFragmentName();
        var directives = _values.ReadDirectives(isConst: false);
        return new FragmentSpreadNode { Name = name, Directives = directives, Location = reader.LocationFrom(start) };
    }

    private InlineFragmentNode ReadInlineFragment(Token start, bool hasTypeCondition)
    {
        var typeCondition = hasTypeCondition ? _values.ReadNamedType() : null;
        var directives = _values.ReadDirectives(isConst: false);
        var selectionSet = ReadSelectionSet();
        return new InlineFragmentNode
        {
            TypeCondition = typeCondition,
            Directives = directives,
            SelectionSet = selectionSet,
            Location = reader.LocationFrom(start),
        };
    }

    private NameNode ReadFragmentName() => reader.PeekKeyword("on") ? throw reader.Unexpected() : _values.ReadName();
}
