using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Graph;
using CrmGraph.Domain.Automation.Imports;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Import;

/// <summary>A file and what its rows become.</summary>
/// <param name="File">The file, in a multipart request: CSV in UTF-8 or GB18030, or an Excel workbook (.xlsx), with headings in its first row.</param>
/// <param name="Kind">What its rows become.</param>
/// <param name="ProfileId">The profile that names its columns; by their headings when left out.</param>
/// <param name="DryRun">Whether only to say what would become of it; false when left out.</param>
/// <param name="Duplicates">What to do with a row whose record seems to be here; PASS_OVER when left out.</param>
internal sealed record StartImportInput(
    UploadedFile File,
    ImportKind Kind,
    [NodeId<ImportProfile>] Guid? ProfileId,
    bool? DryRun,
    DuplicateHandling? Duplicates);

/// <summary>Takes a file to import it in the background, for managers and administrators. A file without the columns it needs is refused here.</summary>
internal static class StartImport
{
    public static async Task<ImportRun> Run(StartImportInput input, RequestContext context)
    {
        var (db, caller, clock, stop) = (context.Db(), context.Writer(), context.Clock(), context.Stop);
        caller.DemandWriter<ImportRun>();
        var profile = input.ProfileId is { } profileId ? await db.Get<ImportProfile>(profileId, caller, stop) : null;
        var folder = context.Services.GetRequiredService<ImportFolder>();
        var id = Guid.CreateVersion7();
        try
        {
            var path = await folder.Keep(id, input.File, stop);
            var order = new ImportOrder(id, input.File.Name, input.Kind, FileHeading.Read(path, input.Kind, profile), caller.UserId)
            {
                IsDryRun = input.DryRun ?? false,
                Duplicates = input.Duplicates ?? DuplicateHandling.PassOver,
            };
            var run = ImportRun.Start(order, clock.UtcNow());
            db.Add(run);
            await db.SaveAs(caller, stop);
            context.Services.GetRequiredService<ImportWorker>().Wake();
            return run;
        }
        catch
        {
            folder.Forget(id);
            throw;
        }
    }
}
