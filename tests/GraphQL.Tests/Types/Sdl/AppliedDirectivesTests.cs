using CrmGraph.GraphQL.Types.Sdl;

namespace CrmGraph.GraphQL.Tests.Types.Sdl;

public sealed class AppliedDirectivesTests
{
    [Theory]
    [InlineData("scalar Day @specifiedBy(url: SOME_WORD)", "Argument \"@specifiedBy(url:)\" has invalid value: ")]
    [InlineData("scalar Day @specifiedBy(url: 5)", "Argument \"@specifiedBy(url:)\" has invalid value: ")]
    [InlineData("enum Day { MONDAY @deprecated(reason: [1]) }", "Argument \"@deprecated(reason:)\" has invalid value: ")]
    [InlineData("enum Day { MONDAY @deprecated(reason: null) }", "Argument \"@deprecated(reason:)\" has invalid value: ")]
    public void A_directive_whose_argument_is_no_text_is_refused(string sdl, string message)
    {
        var refusal = Assert.Throws<SdlException>(() => SdlSchema.Build(sdl));

        var error = Assert.Single(refusal.Errors);
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(error.Locations);
    }
}
