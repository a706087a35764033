using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CrmGraph.Api.Data;

/// <summary>Every stored time is UTC; SQLite forgets the kind on reading and PostgreSQL refuses any other.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    at => at.Kind == DateTimeKind.Utc ? at : DateTime.SpecifyKind(at, DateTimeKind.Utc),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
