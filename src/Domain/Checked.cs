namespace CrmGraph.Domain;

/// <summary>What every capability asks of the values it is given; each method returns the value to store.</summary>
internal static class Checked
{
    private const int ShortText = 200;
    private const int LongText = 4_000;

    /// <summary>One 1/10,000 is the unit of every stored ratio.</summary>
    private const int WholeRatio = 10_000;

    public static string Required(string? value, string field) =>
        Optional(value, field) ?? throw new InvalidValue(field, "must not be empty").AsException();

    public static string? Optional(string? value, string field) => Fitting(value, field, ShortText);

    public static string? Prose(string? value, string field) => Fitting(value, field, LongText);

    public static int? Ratio(int? value, string field) => Between(value, 0, WholeRatio, field);

    public static int? Between(int? value, int least, int most, string field) =>
        value is null || (value >= least && value <= most)
            ? value
            : throw new InvalidValue(field, $"must be between {least} and {most}").AsException();

    public static long? NotNegative(long? value, string field) =>
        value is null or >= 0 ? value : throw new InvalidValue(field, "must not be negative").AsException();

    public static List<string> Tags(IEnumerable<string> tags, string field) =>
        tags.Select(tag => Required(tag, field)).Distinct(StringComparer.Ordinal).ToList();

    /// <summary>An instant as both databases keep it: UTC, whole microseconds.</summary>
    public static DateTime Instant(DateTime value) =>
        value.Kind == DateTimeKind.Utc
            ? value.AddTicks(-(value.Ticks % TimeSpan.TicksPerMicrosecond))
            : throw new ArgumentException("An instant must be UTC.", nameof(value));

    private static string? Fitting(string? value, string field, int most)
    {
        var text = value?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        // Neither database stores these: PostgreSQL refuses a zero, UTF-8 has no half of a surrogate pair.
        if (text.Contains('\0', StringComparison.Ordinal) || text.EnumerateRunes().Any(r => r.Value == 0xFFFD))
        {
            throw new InvalidValue(field, "contains characters that are not text").AsException();
        }

        return text.Length <= most
            ? text
            : throw new InvalidValue(field, $"must have at most {most} characters").AsException();
    }
}
