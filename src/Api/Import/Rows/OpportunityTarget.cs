using System.Globalization;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Automation.Imports;
using CrmGraph.Domain.Customers.Duplicates;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Import.Rows;

/// <summary>
/// Rows become opportunities of the default pipeline, open in a stage or closed on a day. The same id, or the same title for the
/// same customer, is the same opportunity.
/// </summary>
internal sealed class OpportunityTarget : ImportTarget
{
    private const string CustomerField = "customer";
    private const string LossReason = "Not recorded in the source";

    private static readonly Dictionary<string, OpportunityStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["open"] = OpportunityStatus.Open,
        ["进行中"] = OpportunityStatus.Open,
        ["won"] = OpportunityStatus.Won,
        ["赢单"] = OpportunityStatus.Won,
        ["成交"] = OpportunityStatus.Won,
        ["lost"] = OpportunityStatus.Lost,
        ["丢单"] = OpportunityStatus.Lost,
        ["输单"] = OpportunityStatus.Lost,
    };

    public override IReadOnlyList<ImportField> Fields { get; } =
    [
        new("title", "商机名称", "名称", "标题", "项目名称", "name", "opportunity", "opportunity name", "deal", "deal name") { IsRequired = true },
        new("amount", "金额", "预计金额", "商机金额", "合同金额", "value", "expected amount", "close value") { IsRequired = true },
        new("externalId", "商机编号", "外部编号", "opportunity id", "deal id", "external id"),
        new("currency", "币种", "货币"),
        new(CustomerField, "客户", "客户名称", "公司", "customer name", "company", "account", "account name"),
        new("stage", "阶段", "销售阶段", "deal stage", "sales stage"),
        new("status", "状态", "商机状态"),
        new("openedOn", "创建日期", "立项日期", "opened on", "created", "engage date"),
        new("expectedCloseOn", "预计成交日期", "预计签约日期", "expected close", "expected close on"),
        new("closedOn", "成交日期", "关闭日期", "closed on", "close date"),
        new("lossReason", "丢单原因", "输单原因", "loss reason"),
        new(StaffNames.Field, "负责人", "销售", "sales agent", "responsible"),
    ];

    public override async Task Bring(Chunk chunk, CancellationToken stop)
    {
        var staff = await StaffNames.Read(chunk, stop);
        var customers = await CustomerNames.Read(CustomerField, chunk, stop);
        var stages = await StageNames.Read(chunk.Db, stop);
        var amounts = await AmountReading.Read(chunk, stop);
        var customerOf = new Dictionary<RowOutcome, Guid?>();
        foreach (var outcome in chunk.Rows)
        {
            outcome.Try(() => customerOf[outcome] = customers.Find(outcome.Row)?.Id);
        }

        var known = await Known(chunk, stop);
        var drafts = new Dictionary<RowOutcome, OpportunityDraft>();
        foreach (var (outcome, customerId) in customerOf)
        {
            outcome.Try(() =>
            {
                // A row that cannot become a record must not make a later one look like its duplicate.
                var draft = Draft(outcome.Row, customerId, staff.Owner(outcome.Row), amounts);
                Make(outcome.Row, draft, stages, chunk);
                Meet(outcome, customerId, known, chunk);
                if (outcome.IsOpen)
                {
                    drafts[outcome] = draft;
                }
            });
        }

        var number = await chunk.Numbers(nameof(Opportunity), drafts.Count, stop);
        foreach (var (outcome, draft) in drafts)
        {
            outcome.Try(() => Open(outcome, draft with { Number = number }, stages, chunk));
            number++;
        }
    }

    private static void Meet(RowOutcome outcome, Guid? customerId, HashSet<string> known, Chunk chunk)
    {
        var (id, title) = (outcome.Row.Text("externalId"), outcome.Row.Required("title"));
        var key = id is null ? Key(customerId, title) : $"x:{id}";
        if (!known.Add(key) || (chunk.Run.IsDryRun && chunk.Earlier.Pass(key)))
        {
            chunk.Meet(outcome, $"the opportunity {title}", id is null ? [DuplicateReason.Name] : []);
        }
    }

    private static OpportunityDraft Draft(ImportRow row, Guid? customerId, (Guid OwnerId, Guid? TeamId) owner, AmountReading amounts) =>
        new(0, row.Required("title"), amounts.Of(row), owner.OwnerId, owner.TeamId)
        {
            ExternalId = row.Text("externalId"),
            CustomerId = customerId,
            ExpectedCloseOn = row.Day("expectedCloseOn"),
        };

    private static Opportunity Make(ImportRow row, OpportunityDraft draft, StageNames stages, Chunk chunk)
    {
        var opened = row.Day("openedOn");
        var at = opened is { } day ? chunk.Workspace.Noon(day) : chunk.Now;
        var opportunity = Opportunity.Open(draft, stages.Of(row.Text("stage")), StageGate.Historical, at, chunk.Caller.UserId);
        var status = row.Choice("status", Statuses) ?? OpportunityStatus.Open;
        if (status != OpportunityStatus.Lost)
        {
            row.Take("lossReason", null, ImportCorrectionReason.NotLost);
        }

        if (status == OpportunityStatus.Open)
        {
            row.Take("closedOn", null, ImportCorrectionReason.NotClosed);
        }
        else
        {
            var closed = row.Day("closedOn") ?? Assumed(row, opened ?? chunk.Workspace.LocalDate(chunk.Now));
            Close(opportunity, status, closed, stages, row.Text("lossReason"), chunk);
        }

        return opportunity;
    }

    private static DateOnly Assumed(ImportRow row, DateOnly closed)
    {
        row.Take("closedOn", closed.ToString("O", CultureInfo.InvariantCulture), ImportCorrectionReason.ClosingDayAssumed);
        return closed;
    }

    private static void Open(RowOutcome outcome, OpportunityDraft draft, StageNames stages, Chunk chunk)
    {
        var row = outcome.Row;
        var opportunity = Make(row, draft, stages, chunk);
        chunk.Keep(opportunity);
        outcome.Bring(
            ("title", opportunity.Title), ("externalId", opportunity.ExternalId), ("amount", opportunity.Amount.Value),
            ("currency", opportunity.Amount.Currency), (CustomerField, row.Text(CustomerField)), ("stage", row.Text("stage")),
            ("status", opportunity.Status), ("openedOn", row.Day("openedOn")?.ToString("O", CultureInfo.InvariantCulture)),
            ("expectedCloseOn", opportunity.ExpectedCloseOn?.ToString("O", CultureInfo.InvariantCulture)), ("closedOn", opportunity.ClosedOn?.ToString("O", CultureInfo.InvariantCulture)),
            ("lossReason", opportunity.LossReason), (StaffNames.Field, row.Text(StaffNames.Field)));
    }

    private static void Close(Opportunity opportunity, OpportunityStatus status, DateOnly on, StageNames stages, string? reason, Chunk chunk)
    {
        var (at, by) = (chunk.Workspace.Noon(on), chunk.Caller.UserId);
        if (status == OpportunityStatus.Won)
        {
            opportunity.Win(stages.Won, StageGate.Historical, at, on, by);
        }
        else
        {
            opportunity.Lose(stages.Lost, Loss.Historical(reason ?? LossReason), at, on, by);
        }
    }

    private static async Task<HashSet<string>> Known(Chunk chunk, CancellationToken stop)
    {
        var (ids, titles) = (chunk.Texts("externalId"), chunk.Texts("title"));
        var opportunities = chunk.Db.Visible<Opportunity>(chunk.Caller);
        var same = await opportunities.Where(o => o.ExternalId != null && ids.Contains(o.ExternalId)).Select(o => o.ExternalId!).ToListAsync(stop);
        var alike = await opportunities.Where(o => titles.Contains(o.Title)).Select(o => new { o.CustomerId, o.Title }).ToListAsync(stop);
        return [.. same.Select(id => $"x:{id}"), .. alike.Select(o => Key(o.CustomerId, o.Title))];
    }

    private static string Key(Guid? customerId, string title) => $"t:{customerId:N}{title}";
}
