using CrmGraph.Api.Export;
using CrmGraph.Api.Graph;
using CrmGraph.GraphQL.Language;

namespace CrmGraph.Api.Tests.Export;

public sealed class CompletingQueryTests
{
    [Fact]
    public void The_same_rows_are_asked_for_in_the_order_of_ids_without_what_nothing_uses_any_more()
    {
        var query = ListQuery.Of(
            "query($order: [CustomerSortInput!], $name: String) { all: customers(order: $order, where: {name: {contains: $name}}) { nodes { name } } }",
            CrmSchema.Build());

        var completing = CompletingQuery.Of(query.Text)!;

        const string Ids = """
            query($name: String, $exportFirst: Int, $exportAfter: String, $exportCounted: Boolean!) {
              all: customers(where: {name: {contains: $name}}, first: $exportFirst, after: $exportAfter, order: [{id: ASC}]) {
                totalCount @include(if: $exportCounted)
                nodes { exportRow: id }
                pageInfo { hasNextPage endCursor }
              }
            }
            """;
        Assert.Equal(Plain(Ids), completing.Ids);
        Assert.Equal(Plain(Ids.Replace("exportRow: id", "name exportRow: id", StringComparison.Ordinal)), completing.Rows);
    }

    private static string Plain(string query) => Printer.Print(Parser.Parse(query));
}
