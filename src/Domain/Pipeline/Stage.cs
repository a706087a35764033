namespace CrmGraph.Domain.Pipeline;

/// <summary>One step of a pipeline.</summary>
public sealed class Stage : Entity
{
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

    /// <summary>产出物: the document this stage produces, in Chinese.</summary>
    public string? DeliverableZh { get; private set; }

    /// <summary>The document this stage produces, in English.</summary>
    public string? DeliverableEn { get; private set; }

    public static Stage Create(Guid pipelineId, int position, StagePlan plan) => new()
    {
        Id = Guid.CreateVersion7(),
        PipelineId = pipelineId,
        Position = position,
        NodeId = Checked.Required(plan.NodeId, "nodeId"),
        NameZh = Checked.Required(plan.NameZh, "nameZh"),
        NameEn = Checked.Required(plan.NameEn, "nameEn"),
        Kind = plan.Kind,
        ConversionToNext = Checked.Ratio(plan.ConversionToNext, "conversionToNext"),
        LeadTimeDays = Checked.Between(plan.LeadTimeDays, 0, int.MaxValue, "leadTimeDays"),
        TimeLimitDays = Checked.Between(plan.TimeLimitDays, 1, int.MaxValue, "timeLimitDays"),
        RequiredActionZh = Checked.Prose(plan.RequiredActionZh, "requiredActionZh"),
        RequiredActionEn = Checked.Prose(plan.RequiredActionEn, "requiredActionEn"),
        DeliverableZh = Checked.Prose(plan.DeliverableZh, "deliverableZh"),
        DeliverableEn = Checked.Prose(plan.DeliverableEn, "deliverableEn"),
    };

    internal void SetWinProbability(int? probability) => WinProbability = probability;
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
