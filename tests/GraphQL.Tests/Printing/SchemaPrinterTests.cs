using CrmGraph.GraphQL.Printing;
using CrmGraph.GraphQL.Types.Sdl;

namespace CrmGraph.GraphQL.Tests.Printing;

public sealed class SchemaPrinterTests
{
    private const string Sdl = """"
        """All of it"""
        schema {
          query: Root
        }

        directive @note(text: String = "x") repeatable on OBJECT | FIELD_DEFINITION

        """One line"""
        type Root implements Node {
          id: ID!

          """
          Two
          lines
          """
          find(
            """What to find"""
            where: Where = { state: OPEN }
            first: Int = 10
          ): [Root!] @deprecated(reason: "slow")
        }

        interface Node {
          id: ID!
        }

        input Where @oneOf {
          state: State
        }

        enum State {
          OPEN
          CLOSED @deprecated
        }

        union Any = Root

        scalar Day @specifiedBy(url: "https://example.org/day")
        """";

    [Fact]
    public void What_was_read_is_printed_again() => Assert.Equal(Sdl, SchemaPrinter.Print(SdlSchema.Build(Sdl)));

    [Fact]
    public void A_type_can_be_printed_alone() =>
        Assert.Equal("interface Node {\n  id: ID!\n}", SchemaPrinter.Print(SdlSchema.Build(Sdl).Type("Node")!));
}
