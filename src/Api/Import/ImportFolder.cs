using CrmGraph.GraphQL;

namespace CrmGraph.Api.Import;

/// <summary>
/// Where files wait until they are imported, and no longer. The setting <c>Imports:Folder</c> names it; nodes that share one take
/// over each other's imports.
/// </summary>
internal sealed class ImportFolder(IConfiguration configuration)
{
    private const string Extension = ".import";

    private readonly string _folder = configuration["Imports:Folder"] is { Length: > 0 } named ? named : Path.Combine("data", "imports");

    /// <summary>Keeps a file for a run; returns its path.</summary>
    public async Task<string> Keep(Guid runId, UploadedFile file, CancellationToken stop)
    {
        Directory.CreateDirectory(_folder);
        var path = PathOf(runId);
        await using var source = file.OpenRead();
        await using var kept = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024, FileOptions.Asynchronous);
        await source.CopyToAsync(kept, stop);
        return path;
    }

    /// <summary>The runs whose files are here, in the order in which they came.</summary>
    public IReadOnlyList<Guid> Runs() => Directory.Exists(_folder)
        ? [.. Directory.EnumerateFiles(_folder, $"*{Extension}").Select(Path.GetFileNameWithoutExtension).Select(IdOf).OfType<Guid>().Order()]
        : [];

    public string PathOf(Guid runId) => Path.Combine(_folder, $"{runId:N}{Extension}");

    /// <summary>What was imported is not kept a second time: it is full of people's addresses.</summary>
    public void Forget(Guid runId) => File.Delete(PathOf(runId));

    private static Guid? IdOf(string? name) => Guid.TryParseExact(name, "N", out var id) ? id : null;
}
