using CrmGraph.GraphQL.Planning.Queries;
using CrmGraph.GraphQL.Planning.Slots;
using CrmGraph.GraphQL.Planning.Statements;

namespace CrmGraph.GraphQL.Planning.Steps;

/// <summary>Reads the whole list of a root field.</summary>
internal sealed class ListStep(RowQuery query) : Step
{
    private readonly Statement _rows = query.List();

    public RowQuery Query => query;

    public override async ValueTask<object?[]> RunAsync(IReadOnlyList<object> parents, RequestContext context)
    {
        var rows = await _rows.ReadAsync(new SlotInput(context));
        return [.. parents.Select(_ => rows)];
    }
}
