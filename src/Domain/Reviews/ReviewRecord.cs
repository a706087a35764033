using CrmGraph.Domain.Access;

namespace CrmGraph.Domain.Reviews;

/// <summary>A weekly review as it was made and kept: one version of one week in one scope, with its frozen figures.</summary>
public sealed class ReviewRecord : Entity
{
    private ReviewRecord()
    {
    }

    /// <summary>The ISO week, for example 2026-W46.</summary>
    public string Week { get; private init; } = "";

    /// <summary>Whether it shows the company, a team or a rep.</summary>
    public ReviewScopeKind ScopeKind { get; private init; }

    /// <summary>The team or the rep; all zeros for the company, so that one key names week, scope and version.</summary>
    public Guid ScopeId { get; private init; }

    /// <summary>The rep whose figures it shows; null for a team and the company.</summary>
    public Guid? RepId { get; private init; }

    /// <summary>The team whose supervisors see it; null for the company.</summary>
    public Guid? TeamId { get; private init; }

    /// <summary>Counts the corrections of this week and scope; 1 for the first.</summary>
    public int DataVersion { get; private init; }

    /// <summary>DRAFT until it is signed off.</summary>
    public ReviewStatus Status { get; private set; }

    /// <summary>What it says. The figures never change; the words do until it is signed off.</summary>
    public WeeklyReviewData Data { get; private set; } = null!;

    /// <summary>When it was made, UTC.</summary>
    public DateTime MadeAt { get; private init; }

    /// <summary>Who asked for it; null when the schedule did.</summary>
    public Guid? MadeBy { get; private init; }

    /// <summary>Why an earlier version had to be corrected; null for the first.</summary>
    public string? CorrectionReason { get; private init; }

    /// <summary>When it was signed off, UTC; null for a draft.</summary>
    public DateTime? SignedOffAt { get; private set; }

    /// <summary>Who signed it off; null for a draft.</summary>
    public Guid? SignedOffBy { get; private set; }

    /// <summary>Keeps the first version of a week's review.</summary>
    /// <param name="data">The gathered week.</param>
    /// <param name="teamId">The team whose supervisors may see it; null for the company.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="by">Who asks for it; null for the schedule.</param>
    public static ReviewRecord Make(WeeklyReviewData data, Guid? teamId, DateTime now, Guid? by) =>
        Keep(data, teamId, dataVersion: 1, null, now, by);

    /// <summary>The next version, with figures gathered anew and people's words carried over; this one stays as it is.</summary>
    public ReviewRecord Correct(WeeklyReviewData data, string reason, DateTime now, Guid by) => Keep(
        ReviewWording.CarryOver(Data, data),
        TeamId,
        DataVersion + 1,
        Checked.Prose(reason, "reason") ?? throw new CorrectionReasonMissing().AsException(),
        now,
        by);

    /// <summary>Puts the conclusion about a key figure, or the improvement proposed, into other words.</summary>
    public void RewordConclusion(MetricKey metric, Wording conclusion, Wording measure, DateTime now, Guid by)
    {
        CheckIsDraft();
        Data = ReviewWording.Conclude(Data, metric, conclusion, measure);
        NoteRewording(now, by);
    }

    /// <summary>Puts a topic of the meeting into other words.</summary>
    public void RewordTopic(ReviewTopicKind topic, Wording text, DateTime now, Guid by)
    {
        CheckIsDraft();
        Data = ReviewWording.Discuss(Data, topic, text);
        NoteRewording(now, by);
    }

    /// <summary>Refuses with <see cref="ReviewAlreadyPublished"/> once it is signed off.</summary>
    public void CheckIsDraft()
    {
        if (Status != ReviewStatus.Draft)
        {
            throw new ReviewAlreadyPublished(Week, DataVersion).AsException();
        }
    }

    /// <summary>Signs it off; from now on not even its words change.</summary>
    /// <param name="measures">What it decides, as it stands now.</param>
    /// <param name="by">Who signs.</param>
    /// <param name="now">The time, UTC.</param>
    public void Publish(IReadOnlyList<MeasureScore> measures, User by, DateTime now)
    {
        CheckIsDraft();
        Status = ReviewStatus.Published;
        SignedOffBy = by.Id;
        SignedOffAt = Checked.Instant(now);
        Data = Data with { Status = Status, SignedOffBy = by.Name, SignedOffAt = SignedOffAt, Measures = measures };
        Raise(new ReviewPublished(Id, Week, ScopeKind, RepId, TeamId, DataVersion, by.Id, SignedOffAt.Value));
    }

    private static ReviewRecord Keep(
        WeeklyReviewData data,
        Guid? teamId,
        int dataVersion,
        string? reason,
        DateTime now,
        Guid? by)
    {
        var scope = data.Scope;
        var record = new ReviewRecord
        {
            Id = Guid.CreateVersion7(),
            Week = data.Week,
            ScopeKind = scope.Kind,
            ScopeId = scope.Id ?? Guid.Empty,
            RepId = scope.Kind == ReviewScopeKind.Rep ? scope.Id : null,
            TeamId = teamId,
            DataVersion = dataVersion,
            Status = ReviewStatus.Draft,
            Data = data with { Status = ReviewStatus.Draft, DataVersion = dataVersion, CorrectionReason = reason },
            MadeAt = Checked.Instant(now),
            MadeBy = by,
            CorrectionReason = reason,
        };
        record.Raise(new ReviewMade(
            record.Id, record.Week, record.ScopeKind, record.RepId, record.TeamId, dataVersion, by, record.MadeAt));
        return record;
    }

    private void NoteRewording(DateTime now, Guid by) =>
        Raise(new ReviewReworded(Id, Week, ScopeKind, RepId, TeamId, DataVersion, by, Checked.Instant(now)));
}
