using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Import;

/// <summary>The command line's import of one file, which does what <c>startImport</c> does and waits for it.</summary>
internal static class FileImportCommand
{
    /// <summary>Whether the run came to the end of the file.</summary>
    public static async Task<bool> Run(IServiceProvider services, FileImportOptions options, TextWriter output, CancellationToken stop)
    {
        var (run, caller) = await Start(options, services, stop);
        await new FileImport(run.Id, options.File, services).Run(so => output.WriteLine(Progress(so)), stop);
        return await Report(run.Id, caller, options, services, output, stop);
    }

    private static async Task<(ImportRun Run, Caller Caller)> Start(FileImportOptions options, IServiceProvider services, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        await Storage.Migrate(db, stop);
        await Seed.Run(db, new SeedOptions(), stop);
        var caller = await Callers.Find(db, options.UserName, stop) ?? throw new ImportFailure($"There is no user '{options.UserName}'.");
        caller.DemandWriter<ImportRun>();
        var profile = options.Profile is { } name
            ? await db.Set<ImportProfile>().SingleOrDefaultAsync(known => known.Name == name && known.Kind == options.Kind, stop)
                ?? throw new ImportFailure($"There is no profile '{name}' for {options.Kind}.")
            : null;
        var columns = FileHeading.Read(options.File, options.Kind, profile);
        var order = new ImportOrder(Guid.CreateVersion7(), Path.GetFileName(options.File), options.Kind, columns, caller.UserId)
        {
            IsDryRun = options.IsDryRun,
            Duplicates = options.Duplicates,
        };
        var run = ImportRun.Start(order, services.GetRequiredService<TimeProvider>().UtcNow());
        db.Add(run);
        await db.SaveAs(caller, stop);
        return (run, caller);
    }

    private static async Task<bool> Report(
        Guid runId,
        Caller caller,
        FileImportOptions options,
        IServiceProvider services,
        TextWriter output,
        CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        var run = await db.Set<ImportRun>().AsNoTracking().SingleAsync(known => known.Id == runId, stop);
        await output.WriteLineAsync(FormattableString.Invariant(
            $"{(run.IsDryRun ? "Would import" : "Imported")} {run.Brought} of {run.Total}; {run.Known} were here already, {run.Rejected} were refused."));
        if (run.Rejected > 0)
        {
            await using var file = File.Create(options.Rejects);
            await RejectsFile.Write(run, db, caller, file, stop);
            await output.WriteLineAsync($"The refused rows with their reasons: {options.Rejects}");
        }

        if (run.Corrected > 0)
        {
            await using var file = File.CreateText(options.Corrections);
            await CorrectionsFile.Write(run, db, caller, file, stop);
            await output.WriteLineAsync(FormattableString.Invariant(
                $"{run.Corrected} values {(run.IsDryRun ? "would be" : "were")} taken otherwise than they are written: {options.Corrections}"));
        }

        await output.WriteAsync(run.Problem is { } problem ? $"It ended early: {problem}\n" : "");
        return run.Problem is null;
    }

    private static string Progress(ImportRun run) => FormattableString.Invariant($"  {run.Done} of {run.Total} rows");
}
