using System.Text;
using CrmGraph.GraphQL.Transports;

namespace CrmGraph.GraphQL.Tests.Transports;

public sealed class RequestParserTests
{
    [Fact]
    public void Variables_keep_the_kind_of_every_value()
    {
        var variables = RequestParser.ParseMap("variables", Bytes(
            """{"whole":1,"exact":1.50,"long":9007199254740993,"huge":1e300,"text":"é","list":[true,null],"map":{"a":-1}}"""));

        Assert.Equal(1L, variables!["whole"]);
        Assert.Equal(1.50m, variables["exact"]);
        Assert.Equal(9007199254740993L, variables["long"]);
        Assert.Equal(1e300, variables["huge"]);
        Assert.Equal("é", variables["text"]);
        Assert.Equal(new List<object?> { true, null }, variables["list"]);
        Assert.Equal(new Dictionary<string, object?> { ["a"] = -1L }, variables["map"]);
    }

    [Fact]
    public void Unknown_members_of_a_request_are_skipped()
    {
        var request = RequestParser.ParseRequest(Bytes("""{"onError":{"a":[1]},"query":"{ a }","operationName":"A"}"""));

        Assert.Equal(("{ a }", "A"), (request.Query, request.OperationName));
    }

    [Theory]
    [InlineData("id")]
    [InlineData("documentId")]
    public void A_document_may_be_named_instead_of_sent(string name)
    {
        var request = RequestParser.ParseRequest(Bytes($$"""{"{{name}}":"abc"}"""));

        Assert.Equal("abc", request.DocumentId);
    }

    [Fact]
    public void Values_nested_without_end_are_refused()
    {
        var json = $$"""{"a":{{new string('[', 10_000)}}{{new string(']', 10_000)}}}""";

        Assert.Throws<RefusedRequestException>(() => RequestParser.ParseMap("variables", Bytes(json)));
    }

    private static byte[] Bytes(string json) => Encoding.UTF8.GetBytes(json);
}
