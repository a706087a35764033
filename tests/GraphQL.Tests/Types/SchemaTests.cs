using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.Sdl;

namespace CrmGraph.GraphQL.Tests.Types;

public sealed class SchemaTests
{
    private static readonly Schema Schema = SdlSchema.Build("""
        type Query { pet: Pet dog: Dog! }
        interface Pet { name: String }
        interface Loud implements Pet { name: String }
        type Dog implements Loud & Pet { name: String }
        type Cat implements Pet { name: String }
        union CatOrDog = Cat | Dog
        """);

    [Fact]
    public void An_abstract_type_knows_what_may_stand_for_it()
    {
        Assert.Equal(["Dog", "Cat"], Schema.PossibleTypes(Schema.Type("Pet")!).Select(t => t.Name));
        Assert.Equal(["Cat", "Dog"], Schema.PossibleTypes(Schema.Type("CatOrDog")!).Select(t => t.Name));
        Assert.Equal(["Loud"], Schema.ImplementingInterfaces((InterfaceType)Schema.Type("Pet")!).Select(t => t.Name));
    }

    [Theory]
    [InlineData("Dog", "Pet", true)]
    [InlineData("Dog!", "Pet", true)]
    [InlineData("[Dog!]!", "[Pet]", true)]
    [InlineData("Loud", "Pet", true)]
    [InlineData("Cat", "CatOrDog", true)]
    [InlineData("Pet", "Dog", false)]
    [InlineData("Dog", "Dog!", false)]
    [InlineData("[Dog]", "Dog", false)]
    public void A_type_fits_where_a_wider_one_is_expected(string type, string expected, bool fits) =>
        Assert.Equal(fits, Parse(type).IsSubtypeOf(Parse(expected)));

    [Fact]
    public void Meta_fields_of_introspection_are_found_at_the_root_only()
    {
        Assert.NotNull(Schema.Field(Schema.QueryType!, "__schema"));
        Assert.Null(Schema.Field(Schema.Type("Dog")!, "__schema"));
        Assert.NotNull(Schema.Field(Schema.Type("CatOrDog")!, "__typename"));
    }

    private static GraphType Parse(string type) => Schema.Type(GraphQL.Language.Parser.ParseType(type))!;
}
