using System.Numerics;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Tests.Types;

public sealed class BuiltInScalarTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1L, 1)]
    [InlineData(1.0, 1)]
    public void Int_takes_every_whole_number_of_32_bits(object value, int expected) =>
        Assert.Equal(expected, BuiltInScalars.Int.ParseValue(value));

    [Theory]
    [InlineData(1.5, "Int cannot represent non-integer value: 1.5")]
    [InlineData("1", "Int cannot represent non-integer value: \"1\"")]
    [InlineData(true, "Int cannot represent non-integer value: true")]
    [InlineData(2147483648L, "Int cannot represent non 32-bit signed integer value: 2147483648")]
    public void Int_refuses_what_is_not(object value, string message) =>
        Assert.Equal(message, Assert.Throws<CoercionException>(() => BuiltInScalars.Int.ParseValue(value)).Message);

    [Fact]
    public void Id_takes_strings_and_integers_and_gives_strings()
    {
        Assert.Equal("4", BuiltInScalars.Id.ParseValue("4"));
        Assert.Equal("4", BuiltInScalars.Id.ParseValue(4L));
        Assert.Equal("4", BuiltInScalars.Id.ParseLiteral(new IntValueNode("4")));
        Assert.Equal(
            "01912f4c-0000-7000-8000-000000000001",
            BuiltInScalars.Id.Serialize(new Guid("01912f4c-0000-7000-8000-000000000001")));
        Assert.Throws<CoercionException>(() => BuiltInScalars.Id.ParseValue(4.5));
    }

    [Fact]
    public void Float_refuses_an_integer_it_cannot_hold_exactly() =>
        Assert.Throws<CoercionException>(() => BuiltInScalars.Float.ParseValue(BigInteger.Pow(2, 64) + 1));

    [Fact]
    public void Untyped_literals_have_the_smallest_integer_type_that_holds_them()
    {
        Assert.IsType<int>(UntypedValue.Of(new IntValueNode("2147483647")));
        Assert.IsType<long>(UntypedValue.Of(new IntValueNode("2147483648")));
        Assert.IsType<BigInteger>(UntypedValue.Of(new IntValueNode("9223372036854775808")));
    }

    [Fact]
    public void Long_and_deep_values_are_shortened_in_messages()
    {
        Assert.Equal(
            "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, ... 2 more items]",
            Inspect.Value(Enumerable.Range(1, 12).ToList()));
        Assert.Equal("{ a: { b: [1] } }", Inspect.Value(Fields("a", Fields("b", new List<object?> { 1 }))));
        Assert.Equal(
            "{ a: { b: { c: [Object] } } }",
            Inspect.Value(Fields("a", Fields("b", Fields("c", Fields("d", 1))))));
    }

    private static Dictionary<string, object?> Fields(string name, object? value) => new() { [name] = value };
}
