namespace CrmGraph.Api.Export;

/// <summary>
/// Where rows are gathered and finished files wait to be downloaded. The setting <c>Exports:Folder</c> names it; nodes behind one
/// address share one.
/// </summary>
internal sealed class ExportFolder(IConfiguration configuration)
{
    private const string RowsExtension = ".rows";
    private const string FileExtension = ".export";

    private readonly string _folder = configuration["Exports:Folder"] is { Length: > 0 } named ? named : Path.Combine("data", "exports");

    /// <summary>The rows of a run that are read so far. What lies behind the safe ones is cut off: it was never counted.</summary>
    public FileStream OpenRows(Guid runId, long safeBytes)
    {
        Directory.CreateDirectory(_folder);
        var rows = new FileStream(RowsOf(runId), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        rows.SetLength(safeBytes);
        rows.Position = safeBytes;
        return rows;
    }

    public string RowsOf(Guid runId) => Path.Combine(_folder, $"{runId:N}{RowsExtension}");

    public string FileOf(Guid runId) => Path.Combine(_folder, $"{runId:N}{FileExtension}");

    /// <summary>The runs whose rows are being gathered here, in the order in which they were asked for.</summary>
    public IReadOnlyList<Guid> Gathering() => Ids(RowsExtension);

    /// <summary>The runs whose files are here.</summary>
    public IReadOnlyList<Guid> Finished() => Ids(FileExtension);

    public void ForgetRows(Guid runId) => File.Delete(RowsOf(runId));

    public void ForgetFile(Guid runId) => File.Delete(FileOf(runId));

    private IReadOnlyList<Guid> Ids(string extension) => Directory.Exists(_folder)
        ? [.. Directory.EnumerateFiles(_folder, $"*{extension}").Select(Path.GetFileNameWithoutExtension).Select(IdOf).OfType<Guid>().Order()]
        : [];

    private static Guid? IdOf(string? name) => Guid.TryParseExact(name, "N", out var id) ? id : null;
}
