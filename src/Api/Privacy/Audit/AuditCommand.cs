using System.Globalization;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Privacy.Audit;

/// <summary>
/// <c>audit verify</c> follows the audit trail from its beginning and names the first entry that is not as it was written;
/// <c>--anchor NUMBER:HASH</c> checks besides that an end that was noted elsewhere is still part of it.
/// </summary>
internal static class AuditCommand
{
    public const string Anchor = "--anchor";

    private const int Intact = 0;
    private const int Broken = 1;

    public static async Task<int> Run(IServiceProvider services, IReadOnlyList<string> arguments, TextWriter output, CancellationToken stop)
    {
        if (arguments.Skip(1).FirstOrDefault() != "verify")
        {
            throw new StartupException($"Use: audit verify [{Anchor} NUMBER:HASH]");
        }

        await using var scope = services.CreateAsyncScope();
        var anchor = arguments.SkipWhile(argument => argument != Anchor).Skip(1).FirstOrDefault();
        var (chain, flaw) = await Follow(scope.ServiceProvider.GetRequiredService<CrmDbContext>(), anchor, stop);
        await output.WriteLineAsync(flaw is null
            ? string.Create(CultureInfo.InvariantCulture, $"The audit trail is intact: {chain.Number} entries. Note its end elsewhere: {chain.Number}:{chain.Hash}")
            : string.Create(CultureInfo.InvariantCulture, $"The audit trail is broken at entry {flaw.Number}: {Words(flaw.Kind)}."));
        return flaw is null ? Intact : Broken;
    }

    private static async Task<(AuditChain Chain, AuditFlaw? Flaw)> Follow(CrmDbContext db, string? anchor, CancellationToken stop)
    {
        var chain = new AuditChain();
        var isAnchored = anchor is null;

        // One snapshot, so that nobody appends between the entries and the end.
        await using var snapshot = await db.OneMoment(stop);
        var head = await db.Set<AuditHead>().AsNoTracking().SingleAsync(stop);
        await foreach (var entry in db.Set<AuditEntry>().AsNoTracking().OrderBy(entry => entry.Number).AsAsyncEnumerable().WithCancellation(stop))
        {
            if (chain.Take(entry) is { } flaw)
            {
                return (chain, flaw);
            }

            isAnchored |= anchor == string.Create(CultureInfo.InvariantCulture, $"{entry.Number}:{entry.Hash}");
        }

        return (chain, isAnchored ? chain.End(head.Number, head.Hash) : new AuditFlaw(NumberOf(anchor!), AuditFlawKind.EntryAltered));
    }

    private static long NumberOf(string anchor) =>
        long.TryParse(anchor.Split(':')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new StartupException("An anchor is NUMBER:HASH, as an earlier audit verify printed it.");

    private static string Words(AuditFlawKind kind) => kind switch
    {
        AuditFlawKind.EntryMissing => "it was removed",
        AuditFlawKind.EntryAltered => "it was changed, or another one was put before it",
        AuditFlawKind.DetailsAltered => "its details were changed",
        _ => "its details were removed, and no erasure says so",
    };
}
