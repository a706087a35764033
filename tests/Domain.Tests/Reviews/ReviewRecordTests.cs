using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews;

namespace CrmGraph.Domain.Tests.Reviews;

public sealed class ReviewRecordTests
{
    private static readonly User Manager = User.Create(1, "chen.hao", "陈浩", Role.Manager);

    [Fact]
    public void A_made_review_is_a_draft_of_version_1_that_keeps_its_figures()
    {
        var data = SomeReview.Data();

        var made = ReviewRecord.Make(data, teamId: null, SomeReview.Now, by: null);

        Assert.Equal(("2026-W46", 1, ReviewStatus.Draft), (made.Week, made.DataVersion, made.Status));
        Assert.Equal((Guid.Empty, null, null), (made.ScopeId, made.RepId, made.TeamId));
        Assert.Equal((1, ReviewStatus.Draft), (made.Data.DataVersion, made.Data.Status));
        Assert.Same(data.Metrics, made.Data.Metrics);
        Assert.IsType<ReviewMade>(Assert.Single(made.Events));
    }

    [Fact]
    public void A_review_of_a_rep_is_seen_by_the_supervisors_of_the_reps_team()
    {
        var (rep, team) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        var made = ReviewRecord.Make(SomeReview.Data(new ReviewScope(ReviewScopeKind.Rep, rep, "李明")), team, SomeReview.Now, null);

        Assert.Equal((rep, rep, team), (made.ScopeId, made.RepId, made.TeamId));
    }

    [Fact]
    public void A_correction_is_a_new_draft_that_says_why()
    {
        var first = ReviewRecord.Make(SomeReview.Data(), null, SomeReview.Now, null);
        first.Publish([], Manager, SomeReview.Now);

        var second = first.Correct(SomeReview.Data(), " A win was booked late ", SomeReview.Now, Manager.Id);

        Assert.Equal((2, ReviewStatus.Draft, "A win was booked late"), (second.DataVersion, second.Status, second.CorrectionReason));
        Assert.Equal("A win was booked late", second.Data.CorrectionReason);
        Assert.Equal(ReviewStatus.Published, first.Status);
    }

    [Fact]
    public void A_correction_without_a_reason_is_refused() =>
        Expect.Refusal<CorrectionReasonMissing>(() =>
            ReviewRecord.Make(SomeReview.Data(), null, SomeReview.Now, null).Correct(SomeReview.Data(), "  ", SomeReview.Now, Manager.Id));

    [Fact]
    public void Signing_off_says_who_and_when_and_happens_once()
    {
        var made = ReviewRecord.Make(SomeReview.Data(), null, SomeReview.Now, null);

        made.Publish([], Manager, SomeReview.Now);

        Assert.Equal((ReviewStatus.Published, Manager.Id, SomeReview.Now), (made.Status, made.SignedOffBy, made.SignedOffAt));
        Assert.Equal(("陈浩", SomeReview.Now, ReviewStatus.Published), (made.Data.SignedOffBy, made.Data.SignedOffAt, made.Data.Status));
        Assert.Equal(Manager.Id, made.Events.OfType<ReviewPublished>().Single().By);
        Expect.Refusal<ReviewAlreadyPublished>(() => made.Publish([], Manager, SomeReview.Now));
    }

    [Fact]
    public void Words_are_replaced_until_it_is_signed_off_and_shown_in_both_languages_when_written_in_one()
    {
        var made = ReviewRecord.Make(SomeReview.Data(), null, SomeReview.Now, null);
        var figures = made.Data.Metrics;

        made.RewordConclusion(MetricKey.Leads, new Wording("展会效果好", null), Wording.None, SomeReview.Now, Manager.Id);
        made.RewordTopic(ReviewTopicKind.WeakStep, new Wording("话术", "the script"), SomeReview.Now, Manager.Id);

        Assert.Equal(new ReviewTableRow(MetricKey.Leads, "展会效果好", "展会效果好", "措施", "measure") { Edited = true }, Assert.Single(made.Data.Table));
        Assert.Equal(new ReviewTopic(ReviewTopicKind.WeakStep, "话术", "the script") { Edited = true }, Assert.Single(made.Data.Topics));
        Assert.Same(figures, made.Data.Metrics);
        Expect.Refusal<ReviewHasNoSuchPart>(() => made.RewordConclusion(MetricKey.WinRate, Wording.None, Wording.None, SomeReview.Now, Manager.Id));
        made.Publish([], Manager, SomeReview.Now);
        Expect.Refusal<ReviewAlreadyPublished>(() => made.RewordTopic(ReviewTopicKind.WeakStep, Wording.None, SomeReview.Now, Manager.Id));
    }

    [Fact]
    public void A_correction_keeps_what_people_wrote_and_drafts_the_rest_anew()
    {
        var made = ReviewRecord.Make(SomeReview.Data(), null, SomeReview.Now, null);
        made.RewordTopic(ReviewTopicKind.WeakStep, new Wording("话术", null), SomeReview.Now, Manager.Id);
        var fresh = SomeReview.Data() with { Table = [new ReviewTableRow(MetricKey.Leads, "新结论", "new", "新措施", "new")] };

        var corrected = made.Correct(fresh, "late booking", SomeReview.Now, Manager.Id);

        Assert.Equal("话术", corrected.Data.Topics[0].TextZh);
        Assert.Equal("新结论", corrected.Data.Table[0].ConclusionZh);
    }
}
