using CrmGraph.Api.Data;
using CrmGraph.Api.Import.Rows;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Import;

/// <summary>Which columns fill which fields.</summary>
/// <param name="Name">The name to choose it by; one of the same name and kind is replaced.</param>
/// <param name="Kind">What the rows of such files become.</param>
/// <param name="Columns">The columns that are not found by their headings, or shall be left out.</param>
internal sealed record SaveImportProfileInput(string Name, ImportKind Kind, IReadOnlyList<ImportColumnInput> Columns);

/// <summary>A column of a file.</summary>
/// <param name="Header">Its heading.</param>
/// <param name="Field">The field it fills; null to leave it out.</param>
/// <param name="DayFormat">How its days are written, for example M/d/yyyy; with the year first when left out.</param>
/// <param name="Factor">What its numbers are multiplied by, for example 1000000 where it counts millions.</param>
/// <param name="Words">Values that stand for others, misspelt ones for example.</param>
internal sealed record ImportColumnInput(
    string Header,
    string? Field,
    string? DayFormat = null,
    decimal? Factor = null,
    IReadOnlyList<ImportWordInput>? Words = null)
{
    public ImportColumn Column() => new(Header, Field)
    {
        DayFormat = DayFormat,
        Factor = Factor,
        Words = Words is { Count: > 0 } ? [.. Words.Select(word => new ImportWord(word.Written, word.Meant))] : null,
    };
}

/// <summary>A value of a column that stands for another one.</summary>
/// <param name="Written">The value in the file.</param>
/// <param name="Meant">What it is read as.</param>
internal sealed record ImportWordInput(string Written, string Meant);

/// <summary>Keeps a mapping of columns to fields for files that come again, for managers and administrators.</summary>
internal static class SaveImportProfile
{
    public static async Task<ImportProfile> Run(SaveImportProfileInput input, CrmDbContext db, Caller caller, CancellationToken stop)
    {
        caller.DemandWriter<ImportProfile>();
        var fields = ImportTargets.Of(input.Kind).Fields.Select(field => field.Name).ToList();
        if (input.Columns.Select(column => column.Field).FirstOrDefault(field => field is not null && !fields.Contains(field)) is { } unknown)
        {
            throw new ImportFieldUnknown(unknown, fields).AsException();
        }

        IReadOnlyList<ImportColumn> columns = [.. input.Columns.Select(column => column.Column())];
        var profile = ImportProfile.Create(input.Name, input.Kind, columns);
        var here = await db.Set<ImportProfile>().SingleOrDefaultAsync(known => known.Name == profile.Name && known.Kind == profile.Kind, stop);
        if (here is null)
        {
            db.Add(profile);
        }
        else
        {
            here.Change(columns);
        }

        await db.SaveAs(caller, stop);
        return here ?? profile;
    }
}
