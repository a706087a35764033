using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmGraph.Api.Privacy.Disclosing;

/// <summary>Writes records as JSON, kind by kind, each with every value that is stored of it.</summary>
internal static class PersonFile
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly MethodInfo RowsOf = typeof(PersonFile).GetMethod(nameof(Rows), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static async Task<string> Write(Disclosure disclosure, ReachedRecords records, CrmDbContext db, CancellationToken stop)
    {
        using var text = new MemoryStream();
        await using var json = new Utf8JsonWriter(text, new JsonWriterOptions { Encoder = Plain.Encoder, Indented = true });
        json.WriteStartObject();
        json.WriteString("kind", $"{disclosure.Kind}");
        json.WriteString("id", disclosure.SubjectId);
        json.WriteString("disclosedAt", disclosure.DisclosedAt);
        json.WriteStartObject("records");
        foreach (var (type, ids) in records.Ids.Where(kind => kind.Value.Count > 0).OrderBy(kind => kind.Key.ClrType.Name, StringComparer.Ordinal))
        {
            json.WriteStartArray(type.ClrType.Name);
            foreach (var row in await (Task<List<object>>)RowsOf.MakeGenericMethod(type.ClrType).Invoke(null, [db, ids, stop])!)
            {
                Write(json, db.Entry(row));
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        await json.FlushAsync(stop);
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    private static void Write(Utf8JsonWriter json, EntityEntry row)
    {
        json.WriteStartObject();
        foreach (var property in row.Properties.Where(property => property.CurrentValue is not null))
        {
            Write(json, property.Metadata, property.CurrentValue!);
        }

        foreach (var property in row.ComplexProperties.Where(property => property.CurrentValue is not null))
        {
            Write(json, property.Metadata, property.CurrentValue!);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IPropertyBase property, object value)
    {
        json.WritePropertyName(property.Name);
        JsonSerializer.Serialize(json, value, value.GetType(), Plain);
    }

    private static async Task<List<object>> Rows<T>(CrmDbContext db, HashSet<Guid> ids, CancellationToken stop)
        where T : class =>
        [.. await db.Set<T>().AsNoTracking().Where(row => ids.Contains(EF.Property<Guid>(row, "Id"))).OrderBy(row => EF.Property<Guid>(row, "Id")).ToListAsync(stop)];
}
