using CrmGraph.GraphQL.Building.Descriptions;
using CrmGraph.GraphQL.Building.Types;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Planning.Bindings;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Building.Fields;

/// <summary>A root field that a delegate answers with an object in memory.</summary>
public sealed class ResolvedField<TArgs, TValue> : DescribedField<ResolvedField<TArgs, TValue>>
{
    private readonly Func<TArgs, RequestContext, Task<TValue>> _run;
    private bool _isNullable;

    internal ResolvedField(string name, Func<TArgs, RequestContext, Task<TValue>> run)
        : base(name) => _run = run;

    /// <summary>The answer may be null.</summary>
    public ResolvedField<TArgs, TValue> Nullable()
    {
        _isNullable = true;
        return this;
    }

    private protected override FieldDefinition Make(TypeFactory types, ObjectModel owner)
    {
        var shape = ClrShape.Of(typeof(TValue));
        var reader = types.Inputs.Reader(typeof(TArgs));
        var field = new FieldDefinition(Name, types.Output(shape with { IsNullable = _isNullable || shape.IsNullable }))
        {
            Description = XmlDocs.Of(shape.Type),
            Binding = new ResolverBinding(async (_, arguments, context) => await _run((TArgs)reader.Read(arguments), context)),
        };
        field.Arguments.AddRange(types.Inputs.FieldsOf(typeof(TArgs)));
        return field;
    }
}
