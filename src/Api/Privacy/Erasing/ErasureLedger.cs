using System.Text.Json;
using System.Text.Json.Serialization;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Privacy.Erasing;

/// <summary>
/// Knows outside of the database who was erased, because a backup that is restored brings them back: one line of JSON for each erasure,
/// ids and no names. The setting <c>Privacy:ErasureLedger</c> names the file; keep it apart from the backups.
/// </summary>
internal sealed class ErasureLedger(IConfiguration configuration)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly string _path = configuration["Privacy:ErasureLedger"] is { Length: > 0 } named ? named : Path.Combine("data", "erasures.jsonl");

    /// <summary>The erasures that were written down.</summary>
    public async Task<IReadOnlyList<LedgerLine>> Read(CancellationToken stop) => File.Exists(_path)
        ? [.. (await File.ReadAllLinesAsync(_path, stop)).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<LedgerLine>(line, Options)!)]
        : [];

    /// <summary>Writes down the erasures of the database that are not in it yet.</summary>
    public async Task Complete(CrmDbContext db, CancellationToken stop)
    {
        var known = (await Read(stop)).Select(line => line.Id).ToHashSet();
        var done = await db.Set<Erasure>().AsNoTracking().OrderBy(erasure => erasure.ErasedAt).ToListAsync(stop);
        List<string> missing =
        [
            .. done.Where(erasure => !known.Contains(erasure.Id))
                .Select(erasure => new LedgerLine(erasure.Id, erasure.Kind, erasure.SubjectId, erasure.Ground, erasure.ByUserId))
                .Select(line => JsonSerializer.Serialize(line, Options)),
        ];
        if (missing.Count > 0)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_path))!);
            await File.AppendAllLinesAsync(_path, missing, stop);
        }
    }
}

/// <summary>An erasure as the file has it.</summary>
/// <param name="Id">The erasure.</param>
/// <param name="Kind">What the person was.</param>
/// <param name="SubjectId">The person's record.</param>
/// <param name="Ground">Why.</param>
/// <param name="ByUserId">Who did it.</param>
internal sealed record LedgerLine(Guid Id, PersonKind Kind, Guid SubjectId, ErasureGround Ground, Guid ByUserId);
