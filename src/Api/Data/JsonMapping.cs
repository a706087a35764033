using System.Linq.Expressions;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CrmGraph.Api.Data;

/// <summary>Values that are read and written as a whole and never searched: one column of JSON.</summary>
internal static class JsonMapping
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
    };

    /// <summary>The property is replaced and never changed in place, so its reference tells whether it changed.</summary>
    public static void MapJson<T, TValue>(this EntityTypeBuilder<T> builder, Expression<Func<T, TValue>> property)
        where T : class
        where TValue : class =>
        builder.Property(property).HasConversion(
            new ValueConverter<TValue, string>(value => Write(value), text => Read<TValue>(text)),
            new ValueComparer<TValue>((left, right) => ReferenceEquals(left, right), value => value.GetHashCode(), value => value));

    private static string Write<TValue>(TValue value) => JsonSerializer.Serialize(value, Options);

    private static TValue Read<TValue>(string text) =>
        JsonSerializer.Deserialize<TValue>(text, Options) ?? throw new InvalidOperationException($"There is no {typeof(TValue)} in '{text}'.");
}
