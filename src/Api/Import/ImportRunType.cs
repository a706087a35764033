using CrmGraph.Api.Access;
using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation.Imports;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Building;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Import;

/// <summary>An import in the graph, with what it made of the file.</summary>
internal static class ImportRunType
{
    private static readonly TimeSpan LinkLifetime = TimeSpan.FromHours(1);

    public static void Define(ObjectTypeBuilder<ImportRun> run)
    {
        run.Entity();
        run.Field(r => r.Source);
        run.Field(r => r.Kind);
        run.Field(r => r.IsDryRun);
        run.Field(r => r.Duplicates);
        run.Field(r => r.Total);
        run.Field(r => r.Done);
        run.Field(r => r.Brought);
        run.Field(r => r.Known);
        run.Field(r => r.Rejected);
        run.Field(r => r.Corrected);
        run.Field(r => r.StartedAt);
        run.Field(r => r.FinishedAt);
        run.Field(r => r.Problem);
        run.Field(r => r.Version);
        run.One<User>("by", r => r.ByUserId);
        run.Batch<Guid, IReadOnlyList<ImportColumn>>("columns", r => r.Id, (ids, context) => Of(ids, context, known => known.Columns))
            .NonNull()
            .Describe("The columns of the file, and the field that each fills.");
        run.Batch<Guid, IReadOnlyList<ImportedRow>>("preview", r => r.Id, (ids, context) => Of(ids, context, known => known.Preview))
            .NonNull()
            .Personal()
            .Describe("The first rows as they became records, or would.");
        run.Connection<ImportReject, Guid>("rejects", r => r.Id, reject => reject.RunId, context => context.Visible<ImportReject>())
            .DefaultOrder(reject => reject.Line)
            .Describe("The rows that were refused, in the order of the file.");
        run.Connection<ImportCorrection, Guid>("corrections", r => r.Id, correction => correction.RunId, context => context.Visible<ImportCorrection>())
            .DefaultOrder(correction => correction.Line)
            .Describe(
                "The values that were taken otherwise than they are written, in the order of the file: show them beside the preview for "
                + $"somebody to look over. At most {ImportCorrection.MostKept} are listed; corrected counts all.");
        run.Batch<Guid, string?>("rejectsFile", r => r.Id, Links)
            .Describe("The refused rows as CSV, to correct and send again: a link that opens for an hour; null when there are none.");
    }

    public static void DefineReject(ObjectTypeBuilder<ImportReject> reject)
    {
        reject.Entity();
        reject.Field(r => r.Line);
        reject.Field(r => r.Code);
        reject.Field(r => r.Reason).Personal();
    }

    public static void DefineCorrection(ObjectTypeBuilder<ImportCorrection> correction)
    {
        correction.Entity();
        correction.Field(c => c.Line);
        correction.Field(c => c.Column);
        correction.Field(c => c.Field);
        correction.Field(c => c.Given).Personal();
        correction.Field(c => c.Taken).Personal();
        correction.Field(c => c.Reason);
        correction.Batch<ImportCorrectionReason, string>("reasonZh", c => c.Reason, (reasons, _) => Texts(reasons, text => text.Zh))
            .NonNull()
            .Describe("The reason in words, in Chinese.");
        correction.Batch<ImportCorrectionReason, string>("reasonEn", c => c.Reason, (reasons, _) => Texts(reasons, text => text.En))
            .NonNull()
            .Describe("The reason in words, in English.");
    }

    public static void DefineProfile(ObjectTypeBuilder<ImportProfile> profile)
    {
        profile.Entity();
        profile.Field(p => p.Name);
        profile.Field(p => p.Kind);
        profile.Field(p => p.Version);
        profile.Batch<Guid, IReadOnlyList<ImportColumn>>("columns", p => p.Id, async (ids, context) =>
            (await context.Visible<ImportProfile>().AsNoTracking().Where(known => ids.Contains(known.Id)).ToListAsync(context.Stop))
                .ToDictionary(known => known.Id, known => known.Columns))
            .NonNull()
            .Describe("The columns that it knows, and the field that each fills.");
    }

    private static Task<IReadOnlyDictionary<ImportCorrectionReason, string>> Texts(
        IReadOnlyList<ImportCorrectionReason> reasons,
        Func<(string Zh, string En), string> language) =>
        Task.FromResult<IReadOnlyDictionary<ImportCorrectionReason, string>>(
            reasons.ToDictionary(reason => reason, reason => language(ImportCorrectionText.Of(reason))));

    private static async Task<IReadOnlyDictionary<Guid, T>> Of<T>(IReadOnlyList<Guid> ids, RequestContext context, Func<ImportRun, T> value) =>
        (await context.Visible<ImportRun>().AsNoTracking().Where(run => ids.Contains(run.Id)).ToListAsync(context.Stop))
            .ToDictionary(run => run.Id, value);

    private static async Task<IReadOnlyDictionary<Guid, string?>> Links(IReadOnlyList<Guid> ids, RequestContext context)
    {
        var rejecting = await context.Visible<ImportRun>().Where(run => ids.Contains(run.Id) && run.Rejected > 0).Select(run => run.Id).ToListAsync(context.Stop);
        var callerId = context.Caller().UserId;
        var userName = await context.Visible<User>().Where(user => user.Id == callerId).Select(user => user.UserName).SingleOrDefaultAsync(context.Stop);
        var tickets = context.Services.GetRequiredService<Tickets>();
        return rejecting.ToDictionary(
            id => id,
            string? (id) => userName is null ? null : $"{RejectsFile.PathOf(id)}?ticket={tickets.Issue(RejectsFile.PathOf(id), userName, LinkLifetime)}");
    }
}
