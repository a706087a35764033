using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline.Design;

namespace CrmGraph.Domain.Pipeline;

/// <summary>A way of selling, with stages of its own.</summary>
public sealed class SalesPipeline : Entity
{
    private SalesPipeline()
    {
    }

    /// <summary>Name in Chinese.</summary>
    public string NameZh { get; private set; } = "";

    /// <summary>Name in English.</summary>
    public string NameEn { get; private set; } = "";

    /// <summary>Whether new opportunities start here unless another pipeline is named; true for one pipeline.</summary>
    public bool IsDefault { get; private set; }

    /// <summary>Place in lists of pipelines, counted from 1.</summary>
    public int Position { get; private set; }

    /// <summary>激活: the least role that approves taking up a suspended opportunity again; null where nobody must.</summary>
    public Role? ResumeApprovalBy { get; private set; }

    /// <summary>自定义状态: how its opportunities' statuses are told apart beyond the five that there are.</summary>
    public IReadOnlyList<OwnStatus> Statuses { get; private set; } = [];

    /// <summary>When it was taken out of use, UTC; past ledgers still name it.</summary>
    public DateTime? RemovedAt { get; private set; }

    public static SalesPipeline Create(string nameZh, string nameEn, int position, bool isDefault = false) => new()
    {
        Id = Guid.CreateVersion7(),
        NameZh = Checked.Required(nameZh, "nameZh"),
        NameEn = Checked.Required(nameEn, "nameEn"),
        Position = position,
        IsDefault = isDefault,
    };

    /// <summary>Changes its names and its rule for suspended opportunities.</summary>
    public void Change(string nameZh, string nameEn, Role? resumeApprovalBy, DateTime now, Guid by)
    {
        NameZh = Checked.Required(nameZh, "nameZh");
        NameEn = Checked.Required(nameEn, "nameEn");
        ResumeApprovalBy = resumeApprovalBy;
        NoteDesign(now, by);
    }

    /// <summary>Replaces its own statuses; those that opportunities have stay and mean the same.</summary>
    /// <param name="statuses">All of them.</param>
    /// <param name="inUse">The keys that opportunities have.</param>
    /// <param name="now">When, UTC.</param>
    /// <param name="by">Who says so.</param>
    public void NameStatuses(IReadOnlyList<OwnStatus> statuses, IReadOnlyCollection<string> inUse, DateTime now, Guid by)
    {
        var valid = statuses.Select(own => own.Valid()).ToList();
        if (valid.DistinctBy(own => own.Key).Count() != valid.Count)
        {
            throw new InvalidValue("statuses", "must have different keys").AsException();
        }

        var kept = valid.Select(own => (own.Key, own.Meaning)).ToHashSet();
        if (Statuses.FirstOrDefault(own => inUse.Contains(own.Key) && !kept.Contains((own.Key, own.Meaning))) is { } missed)
        {
            throw new OwnStatusStillInUse(Id, missed.Key).AsException();
        }

        Statuses = valid;
        NoteDesign(now, by);
    }

    /// <summary>Lets new opportunities start here instead of in the one that was the default.</summary>
    public void ReplaceAsDefault(SalesPipeline former, DateTime now, Guid by)
    {
        former.IsDefault = false;
        former.NoteDesign(now, by);
        IsDefault = true;
        NoteDesign(now, by);
    }

    /// <summary>Takes it out of use.</summary>
    /// <param name="inUse">How many opportunities are open or suspended in it.</param>
    /// <param name="now">When, UTC.</param>
    /// <param name="by">Who says so.</param>
    public void Remove(int inUse, DateTime now, Guid by)
    {
        if (IsDefault)
        {
            throw new DefaultPipelineNeeded(Id).AsException();
        }

        if (inUse > 0)
        {
            throw new PipelineStillInUse(Id, inUse).AsException();
        }

        RemovedAt = Checked.Instant(now);
        NoteDesign(now, by);
    }

    /// <summary>Its stages changed; who read it before decides on an older version.</summary>
    internal void NoteDesign(DateTime now, Guid by) => Raise(new PipelineConfigured(Id, by, Checked.Instant(now)));
}
