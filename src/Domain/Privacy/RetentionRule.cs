namespace CrmGraph.Domain.Privacy;

/// <summary>保存期限: for how long one kind of personal data is kept, where a workspace says something else than usual.</summary>
public sealed class RetentionRule : Entity
{
    private const int LongestDays = 36_500;

    private RetentionRule()
    {
    }

    /// <summary>What is kept.</summary>
    public RetentionKind Kind { get; private init; }

    /// <summary>For how many days; null for good.</summary>
    public int? Days { get; private set; }

    public static RetentionRule Of(RetentionKind kind) => new() { Id = Guid.CreateVersion7(), Kind = kind };

    /// <summary>From now on it is kept for so long.</summary>
    public void Keep(int? days) => Days = Checked.Between(days, 1, LongestDays, "days");
}

/// <summary>保存期限执行: that what was kept too long was removed.</summary>
public sealed class RetentionRun : Entity
{
    private RetentionRun()
    {
    }

    /// <summary>What.</summary>
    public RetentionKind Kind { get; private init; }

    /// <summary>What is older than this was removed, UTC.</summary>
    public DateTime Before { get; private init; }

    /// <summary>How many records.</summary>
    public int Count { get; private init; }

    /// <summary>When, UTC.</summary>
    public DateTime RanAt { get; private init; }

    /// <summary>Who ran it; null where its time had come.</summary>
    public Guid? ByUserId { get; private init; }

    public static RetentionRun Of(RetentionKind kind, DateTime before, int count, DateTime now, Guid? by) => new()
    {
        Id = Guid.CreateVersion7(),
        Kind = kind,
        Before = Checked.Instant(before),
        Count = count,
        RanAt = Checked.Instant(now),
        ByUserId = by,
    };
}

/// <summary>Kinds of personal data that are kept for a time.</summary>
public enum RetentionKind
{
    /// <summary>未联系的线索: leads that nobody ever contacted; they stay as numbers, without a name.</summary>
    UncontactedLeads,

    /// <summary>访问记录: who read personal data.</summary>
    AccessLog,

    /// <summary>导出任务: finished exports, with their queries; their files are gone long before.</summary>
    Exports,

    /// <summary>导入退回行: refused rows and corrections of finished imports.</summary>
    ImportRows,

    /// <summary>通知: notifications that were read or taken care of.</summary>
    Notifications,

    /// <summary>事件文字: the names and reasons that events quote; the events stay.</summary>
    EventWords,
}
