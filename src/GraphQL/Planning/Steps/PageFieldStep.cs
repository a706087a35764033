using CrmGraph.GraphQL.Planning.Paging;

namespace CrmGraph.GraphQL.Planning.Steps;

/// <summary>Reads a field of a connection, of an edge or of the page's information.</summary>
internal sealed class PageFieldStep(PageField which, Func<object, object?> read) : Step
{
    public PageField Field => which;

    public override ValueTask<object?[]> RunAsync(IReadOnlyList<object> parents, RequestContext context) =>
        new([.. parents.Select(read)]);
}
