using System.Globalization;
using System.Numerics;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.Coercion;

namespace CrmGraph.GraphQL.Building.Types;

/// <summary>The scalars beyond those of the specification, by HotChocolate's names and formats; only those in use are in a schema.</summary>
internal static class ExtendedScalars
{
    /// <summary>How <c>DateTime</c> is written.</summary>
    public const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK";

    /// <summary>How <c>LocalDate</c> is written.</summary>
    public const string DayFormat = "yyyy-MM-dd";

    private const string Specifications = "https://scalars.graphql.org/chillicream/";

    public static readonly ScalarType Long = new("Long")
    {
        Description = "A whole number of 64 bits.",
        SpecifiedByUrl = $"{Specifications}long.html",
        Serialize = value => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        ParseValue = value => value switch
        {
            int or long or short or byte => Convert.ToInt64(value, CultureInfo.InvariantCulture),
            BigInteger or double or decimal when TryLong(value, out var number) => number,
            _ => throw Refused("Long", "a whole number of 64 bits", value),
        },
    };

    public static readonly ScalarType Decimal = new("Decimal")
    {
        Description = "An exact decimal number.",
        SpecifiedByUrl = $"{Specifications}decimal.html",
        Serialize = value => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        ParseValue = value => value switch
        {
            decimal => value,
            int or long or short or byte => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
            double real when Math.Abs(real) < (double)decimal.MaxValue => (decimal)real,
            _ => throw Refused("Decimal", "a number", value),
        },
        ParseLiteral = literal => decimal.TryParse(NumberText(literal), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Refused("Decimal", "a number", literal),
    };

    public static readonly ScalarType DateTime = new("DateTime")
    {
        Description = "An instant, ISO 8601 with its offset.",
        SpecifiedByUrl = $"{Specifications}date-time.html",
        Serialize = value => Instant((DateTime)value),
        ParseValue = value => value is string text && HasOffset(text) && DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? instant.UtcDateTime
            : throw Refused("DateTime", "an ISO 8601 instant with its offset, such as 2026-11-21T09:30:00Z", value),
    };

    public static readonly ScalarType LocalDate = new("LocalDate")
    {
        Description = "A day without time and zone, `yyyy-MM-dd`.",
        SpecifiedByUrl = $"{Specifications}local-date.html",
        Serialize = value => ((DateOnly)value).ToString(DayFormat, CultureInfo.InvariantCulture),
        ParseValue = value => DateOnly.TryParseExact(
            value as string, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Refused("LocalDate", "a day such as 2026-11-21", value),
    };

    public static readonly ScalarType Uuid = new("UUID")
    {
        Description = "A universally unique identifier, hyphenated.",
        SpecifiedByUrl = $"{Specifications}uuid.html",
        Serialize = value => ((Guid)value).ToString("D"),
        ParseValue = value => Guid.TryParse(value as string, out var id) ? id : throw Refused("UUID", "a UUID", value),
    };

    public static readonly ScalarType Any = new("Any")
    {
        Description = "Any JSON value.",
        SpecifiedByUrl = $"{Specifications}any.html",
    };

    public static readonly ScalarType Upload = new("Upload")
    {
        Description = "A file, sent with the request as multipart/form-data.",
        SpecifiedByUrl = "https://github.com/jaydenseric/graphql-multipart-request-spec",
        Serialize = value => throw Refused("Upload", "no answer: a file is only sent", value),
        ParseValue = value => value is UploadedFile ? value : throw Refused("Upload", "a file of a multipart request", value),
    };

    /// <summary>A scalar whose values are texts of a certain form.</summary>
    public static ScalarType Text(string name, string description, Func<string, bool> isValid) => new(name)
    {
        Description = description,
        ParseValue = value => value is string text && isValid(text) ? text : throw Refused(name, "such a text", value),
    };

    private static string Instant(DateTime value) =>
        System.DateTime.SpecifyKind(value, DateTimeKind.Utc).ToString(InstantFormat, CultureInfo.InvariantCulture);

    private static bool HasOffset(string text)
    {
        var time = text.IndexOf('T', StringComparison.OrdinalIgnoreCase);
        return time > 0 && text.AsSpan(time).ContainsAny("Zz+-");
    }

    private static bool TryLong(object value, out long number)
    {
        var isWhole = Numbers.TryWhole(value, out var whole);
        var fits = isWhole && whole.CompareTo(long.MinValue) >= 0 && whole.CompareTo(long.MaxValue) <= 0;
        number = fits ? (long)whole : 0;
        return fits;
    }

    private static string? NumberText(ValueNode literal) => (literal as IntValueNode)?.Value ?? (literal as FloatValueNode)?.Value;

    private static CoercionException Refused(string scalar, string expected, object? value) =>
        new($"{scalar} expects {expected}, found: {(value is ValueNode literal ? literal.ToString() : Inspect.Value(value))}.");
}
