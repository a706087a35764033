using System.Diagnostics.CodeAnalysis;
using CrmGraph.GraphQL.Types.Coercion;

namespace CrmGraph.GraphQL.Types;

/// <summary>
/// The scalars every schema knows (https://spec.graphql.org/September2025/#sec-Scalars.Built-in-Scalars).
/// </summary>
[SuppressMessage("Naming", "CA1720", Justification = "The names are the specification's.")]
public static class BuiltInScalars
{
    public static readonly ScalarType String = new("String")
    {
        Description = "The `String` scalar type represents textual data, represented as UTF-8 character sequences. The "
            + "String type is most often used by GraphQL to represent free-form human-readable text.",
        Serialize = StringCoercion.Serialize,
        ParseValue = StringCoercion.ParseValue,
        ParseLiteral = StringCoercion.ParseLiteral,
    };

    public static readonly ScalarType Int = new("Int")
    {
        Description = "The `Int` scalar type represents non-fractional signed whole numeric values. Int can represent "
            + "values between -(2^31) and 2^31 - 1.",
        Serialize = IntCoercion.Serialize,
        ParseValue = IntCoercion.ParseValue,
        ParseLiteral = IntCoercion.ParseLiteral,
    };

    public static readonly ScalarType Float = new("Float")
    {
        Description = "The `Float` scalar type represents signed double-precision fractional values as specified by "
            + "[IEEE 754](https://en.wikipedia.org/wiki/IEEE_floating_point).",
        Serialize = FloatCoercion.Serialize,
        ParseValue = FloatCoercion.ParseValue,
        ParseLiteral = FloatCoercion.ParseLiteral,
    };

    public static readonly ScalarType Boolean = new("Boolean")
    {
        Description = "The `Boolean` scalar type represents `true` or `false`.",
        Serialize = BooleanCoercion.Serialize,
        ParseValue = BooleanCoercion.ParseValue,
        ParseLiteral = BooleanCoercion.ParseLiteral,
    };

    public static readonly ScalarType Id = new("ID")
    {
        Description = "The `ID` scalar type represents a unique identifier, often used to refetch an object or as key "
            + "for a cache. The ID type appears in a JSON response as a String; however, it is not intended to be "
            + "human-readable. When expected as an input type, any string (such as `\"4\"`) or integer (such as `4`) "
            + "input value will be accepted as an ID.",
        Serialize = IdCoercion.Serialize,
        ParseValue = IdCoercion.ParseValue,
        ParseLiteral = IdCoercion.ParseLiteral,
    };

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<ScalarType> All = [String, Int, Float, Boolean, Id];

    /// <summary>Is this the name of a scalar of the specification?</summary>
    public static bool Contains(string name) => All.Any(s => s.Name == name);
}
