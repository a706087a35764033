using CrmGraph.GraphQL.Building;
using CrmGraph.GraphQL.Printing;
using CrmGraph.GraphQL.Tests.Planning;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Tests.Building;

public sealed class SchemaBuilderTests
{
    private static readonly string Printed = SchemaPrinter.Print(ShopSchema.Build());

    [Theory]
    [InlineData("type Company implements Node {")]
    [InlineData("  nickname: String\n")]
    [InlineData("  name: String!\n")]
    [InlineData("  revenue: Decimal!\n")]
    [InlineData("  foundedOn: LocalDate\n")]
    [InlineData("  owner: Person\n")]
    [InlineData("  allContacts: [Contact!]!\n")]
    [InlineData("  ): ContactsConnection\n")]
    [InlineData("enum CompanyStatus {\n  PROSPECT\n  ACTIVE_CUSTOMER\n  LOST\n}")]
    [InlineData("  nodes: [Company!]\n")]
    [InlineData("  edges: [CompaniesEdge!]\n")]
    [InlineData("  node: Company!\n")]
    [InlineData("  totalCount: Int!\n")]
    [InlineData("input CompanyFilterInput {\n  and: [CompanyFilterInput!]\n  or: [CompanyFilterInput!]\n")]
    [InlineData("  owner: PersonFilterInput\n")]
    [InlineData("  status: CompanyStatusOperationFilterInput\n")]
    [InlineData("  revenue: DecimalOperationFilterInput\n")]
    [InlineData("input IdOperationFilterInput {\n  eq: ID\n  neq: ID\n  in: [ID]\n  nin: [ID]\n}")]
    [InlineData("  owner: PersonSortInput\n")]
    [InlineData("  name: SortEnumType\n")]
    [InlineData("  \"\"\"ID of the object.\"\"\"\n    id: ID!\n  ): Node\n")]
    [InlineData("  ): [Node]!\n")]
    [InlineData("\"\"\"Somebody is greeted.\"\"\"\ntype Greeting {\n  \"\"\"What is said.\"\"\"\n  text: String!\n")]
    public void The_graph_follows_the_conventions(string part) => Assert.Contains(part, Printed, StringComparison.Ordinal);

    [Fact]
    public void Only_scalars_in_use_are_in_the_graph() => Assert.DoesNotContain("scalar Long", Printed, StringComparison.Ordinal);

    [Fact]
    public void A_relation_to_something_unreadable_fails_when_the_graph_is_built() => Assert.Equal(
        "Contact.company: Company needs Node (or Key) and Source to be read by key.",
        Assert.Throws<SchemaException>(() => Build(schema =>
        {
            schema.InMemory<Company>("Company");
            schema.InMemory<Contact>("Contact", type => type.One<Company>("company", c => c.CompanyId));
        })).Message);

    [Fact]
    public void A_class_that_is_not_registered_fails_when_the_graph_is_built() => Assert.Contains(
        "Company is not in the graph; register it with Object or InMemory.",
        Assert.Throws<SchemaException>(() => Build(schema =>
            schema.InMemory<Contact>("Contact", type => type.One<Company>("company", c => c.CompanyId)))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Two_connections_of_one_name_list_the_same_type() => Assert.Contains(
        "Two connections are called things",
        Assert.Throws<SchemaException>(() => Build(schema =>
        {
            schema.Object<Person>("Person", p => p.Node(x => x.Id));
            schema.Object<Company>("Company", c => c.Node(x => x.Id));
            schema.Extend<Person>(p => p.Connection<Company, Guid>("things", x => x.Id, x => x.OwnerId));
            schema.Extend<Company>(c => c.Connection<Person, Guid>("things", x => x.Id, x => x.BossId));
        })).Message,
        StringComparison.Ordinal);

    private static Schema Build(Action<SchemaBuilder> describe)
    {
        var schema = new SchemaBuilder();
        describe(schema);
        schema.Query(q => q.Field("one", _ => Task.FromResult(1)));
        return schema.Build();
    }
}
