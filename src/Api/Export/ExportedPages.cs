using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation.Exports;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Export;

/// <summary>Some pages of an export: read with the rights of that moment, and their new rows kept.</summary>
/// <param name="run">The export.</param>
/// <param name="rows">Where its rows are kept.</param>
/// <param name="services">Those of the program.</param>
internal sealed class ExportedPages(ExportRun run, GatheredRows rows, IServiceProvider services)
{
    /// <summary>How many pages were read.</summary>
    public int Count { get; private set; }

    /// <summary>How many rows on them had not been met before.</summary>
    public int Rows { get; private set; }

    /// <summary>How many of those are left out because somebody in them never agreed.</summary>
    public int WithoutConsent { get; private set; }

    /// <summary>How many because somebody took it back.</summary>
    public int Withdrawn { get; private set; }

    /// <summary>Keeps what is new on a page; returns after which row the next one begins, null after the last.</summary>
    public async Task<string?> Take(string query, string? after, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var page = await Read(query, after, scope.ServiceProvider, stop);
        var found = rows.New(page.Rows);
        var agreed = await AgreedRows.Of(found, run, scope.ServiceProvider.GetRequiredService<CrmDbContext>(), stop);
        rows.Append(agreed.Rows);
        rows.LeaveOut(agreed.LeftOut);
        (Rows, WithoutConsent, Withdrawn) = (Rows + found.Count, WithoutConsent + agreed.WithoutConsent, Withdrawn + agreed.Withdrawn);
        return page.Next;
    }

    /// <summary>The same for a page on which only rows that were missed are new; where there are none, their ids are all that is read.</summary>
    public async Task<string?> TakeMissed(CompletingQuery query, string? after, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var page = await Read(query.Ids, after, scope.ServiceProvider, stop);
        return rows.New(page.Rows).Count == 0 ? page.Next : await Take(query.Rows, after, stop);
    }

    /// <summary>Makes sure that the rows are on the disk; returns how many bytes all of them are.</summary>
    public Task<long> Save(CancellationToken stop) => rows.Save(stop);

    private async Task<ListPage> Read(string query, string? after, IServiceProvider scope, CancellationToken stop)
    {
        Count++;
        var caller = await CallerOf(scope, stop);
        return await ListPage.Read(new ListPageQuestion(run.List, query, run.Variables, run.Language, caller) { After = after }, scope, stop);
    }

    private async Task<Caller> CallerOf(IServiceProvider scope, CancellationToken stop)
    {
        var db = scope.GetRequiredService<CrmDbContext>();
        var userName = await db.Set<User>().Where(user => user.Id == run.OwnerId).Select(user => user.UserName).SingleAsync(stop);
        return await Callers.Find(db, userName, stop) ?? throw new NotFound(nameof(User), run.OwnerId).AsException();
    }
}
