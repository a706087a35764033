using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline.Gates;

namespace CrmGraph.Domain.Pipeline;

/// <summary>One step of a pipeline.</summary>
public sealed class Stage : Entity
{
    /// <summary>No limit, lead time or deadline is longer, in days: a century.</summary>
    public const int LongestDays = 36_500;

    private Stage()
    {
    }

    /// <summary>The pipeline it belongs to.</summary>
    public Guid PipelineId { get; private init; }

    /// <summary>节点ID: short code that checklists refer to, for example S01.</summary>
    public string NodeId { get; private set; } = "";

    /// <summary>Name in Chinese.</summary>
    public string NameZh { get; private set; } = "";

    /// <summary>Name in English.</summary>
    public string NameEn { get; private set; } = "";

    /// <summary>Place in the pipeline, counted from 1.</summary>
    public int Position { get; private set; }

    /// <summary>What being in this stage means for the outcome.</summary>
    public StageKind Kind { get; private init; }

    /// <summary>Share of opportunities expected to reach the next stage, in 1/10,000; null where not configured. Not a win probability.</summary>
    public int? ConversionToNext { get; private set; }

    /// <summary>Chance to win from here, in 1/10,000: the product of all conversions up to won. Null where one of them is missing.</summary>
    public int? WinProbability { get; private set; }

    /// <summary>Average days until the next stage; null where not configured.</summary>
    public int? LeadTimeDays { get; private set; }

    /// <summary>Days after which an opportunity in this stage counts as overdue; null for no limit.</summary>
    public int? TimeLimitDays { get; private set; }

    /// <summary>必填动作: what must be done here, in Chinese.</summary>
    public string? RequiredActionZh { get; private set; }

    /// <summary>What must be done here, in English.</summary>
    public string? RequiredActionEn { get; private set; }

    /// <summary>截止时间: when the work here is due; null for no deadline.</summary>
    public StageDeadline? Deadline { get; private set; }

    /// <summary>产出物: the documents that must be there before an opportunity leaves forward, or is won into this stage.</summary>
    public IReadOnlyList<StageDocument> Documents { get; private set; } = [];

    /// <summary>审批: the least role that approves leaving forward; null where nobody must.</summary>
    public Role? ApprovalBy { get; private set; }

    /// <summary>When it was taken out of its pipeline, UTC; past ledgers still name it.</summary>
    public DateTime? RemovedAt { get; private set; }

    public static Stage Create(Guid pipelineId, int position, StagePlan plan)
    {
        var stage = new Stage { Id = Guid.CreateVersion7(), PipelineId = pipelineId, Position = position, Kind = plan.Kind };
        stage.Take(plan);
        return stage;
    }

    internal void Take(StagePlan plan)
    {
        CheckBothLanguages(plan);
        NodeId = Checked.Required(plan.NodeId, "nodeId");
        NameZh = Checked.Required(plan.NameZh, "nameZh");
        NameEn = Checked.Required(plan.NameEn, "nameEn");
        ConversionToNext = Checked.Ratio(plan.ConversionToNext, "conversionToNext");
        LeadTimeDays = Checked.Between(plan.LeadTimeDays, 0, LongestDays, "leadTimeDays");
        TimeLimitDays = Checked.Between(plan.TimeLimitDays, 1, LongestDays, "timeLimitDays");
        RequiredActionZh = Checked.Prose(plan.RequiredActionZh, "requiredActionZh");
        RequiredActionEn = Checked.Prose(plan.RequiredActionEn, "requiredActionEn");
        Deadline = plan.Deadline?.Valid();
        Documents = ValidDocuments(plan.Documents);
        ApprovalBy = plan.ApprovalBy;
    }

    internal void PlaceAt(int position) => Position = position;

    internal void Remove(DateTime now) => RemovedAt = Checked.Instant(now);

    internal void SetWinProbability(int? probability) => WinProbability = probability;

    private static void CheckBothLanguages(StagePlan plan)
    {
        if (string.IsNullOrWhiteSpace(plan.RequiredActionZh) != string.IsNullOrWhiteSpace(plan.RequiredActionEn))
        {
            throw new InvalidValue("requiredAction", "must be given in both languages or in none").AsException();
        }
    }

    private static List<StageDocument> ValidDocuments(IReadOnlyList<StageDocument> documents)
    {
        var valid = documents.Select(d => d.Valid()).ToList();
        return valid.DistinctBy(d => d.Key).Count() == valid.Count
            ? valid
            : throw new InvalidValue("documents", "must have different keys").AsException();
    }
}

/// <summary>What being in a stage means for the outcome.</summary>
public enum StageKind
{
    /// <summary>The opportunity is being worked on.</summary>
    Open,

    /// <summary>The contract is signed; reached by winning only.</summary>
    Won,

    /// <summary>After the contract, for example collecting the payment.</summary>
    AfterWon,

    /// <summary>The opportunity is lost; reached by losing only.</summary>
    Lost,
}
