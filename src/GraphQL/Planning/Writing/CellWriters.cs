using System.Globalization;
using System.Reflection;
using System.Text.Json;
using CrmGraph.GraphQL.Building.Types;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning.Writing;

/// <summary>Chooses how a column is written: straight for the common types, for all others the way objects in memory are written.</summary>
internal static class CellWriters
{
    private const int MostCharactersOfTime = 40;

    private static readonly MethodInfo EnumWriter =
        typeof(CellWriters).GetMethod(nameof(Name), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static CellWriter For(SqlColumn column, GraphType type, ColumnFormat? format) => (column, type.Nullable, format) switch
    {
        (SqlColumn<Guid> id, ScalarType, IdFormat ids) => (row, json) => ids.Write(json, id.Read(row)),
        (SqlColumn<long> units, ScalarType, FixedPointFormat point) => (row, json) => json.WriteNumberValue(point.Number(units.Read(row))),
        (SqlColumn<int> units, ScalarType, FixedPointFormat point) => (row, json) => json.WriteNumberValue(point.Number(units.Read(row))),
        (_, ScalarType scalar, null) => Scalar(column, scalar),
        (_, EnumType names, null) when EnumOf(column) is { } values =>
            (CellWriter)EnumWriter.MakeGenericMethod(values).Invoke(null, [column, names])!,
        _ => LeafWriter.For(column, type, format),
    };

    private static CellWriter Scalar(SqlColumn column, ScalarType scalar) => column switch
    {
        SqlColumn<string> text when scalar.IsWrittenAsIs || scalar == BuiltInScalars.String || scalar == BuiltInScalars.Id =>
            (row, json) => json.WriteStringValue(text.Read(row)),
        SqlColumn<int> number when scalar == BuiltInScalars.Int || scalar == ExtendedScalars.Long =>
            (row, json) => json.WriteNumberValue(number.Read(row)),
        SqlColumn<long> number when scalar == ExtendedScalars.Long => (row, json) => json.WriteNumberValue(number.Read(row)),
        SqlColumn<bool> truth when scalar == BuiltInScalars.Boolean => (row, json) => json.WriteBooleanValue(truth.Read(row)),
        SqlColumn<DateTime> at when scalar == ExtendedScalars.DateTime => (row, json) => Instant(json, at.Read(row)),
        SqlColumn<DateOnly> day when scalar == ExtendedScalars.LocalDate => (row, json) => Day(json, day.Read(row)),
        SqlColumn<Guid> id when scalar == ExtendedScalars.Uuid => (row, json) => json.WriteStringValue(id.Read(row)),
        _ => LeafWriter.For(column, scalar, null),
    };

    private static void Instant(Utf8JsonWriter json, DateTime at)
    {
        Span<byte> text = stackalloc byte[MostCharactersOfTime];
        DateTime.SpecifyKind(at, DateTimeKind.Utc).TryFormat(text, out var written, ExtendedScalars.InstantFormat, CultureInfo.InvariantCulture);
        json.WriteStringValue(text[..written]);
    }

    private static void Day(Utf8JsonWriter json, DateOnly day)
    {
        Span<byte> text = stackalloc byte[MostCharactersOfTime];
        day.TryFormat(text, out var written, ExtendedScalars.DayFormat, CultureInfo.InvariantCulture);
        json.WriteStringValue(text[..written]);
    }

    private static CellWriter Name<T>(SqlColumn<T> column, EnumType type)
        where T : struct
    {
        var names = type.Values.Where(v => v.Value is T).ToDictionary(v => (T)v.Value, v => JsonEncodedText.Encode(v.Name));
        return (row, json) => json.WriteStringValue(names.TryGetValue(column.Read(row), out var name)
            ? name
            : throw new UnwritableException($"{type} has no name for a stored value."));
    }

    private static Type? EnumOf(SqlColumn column) =>
        column.GetType().GenericTypeArguments is [{ IsEnum: true } values] ? values : null;
}
