using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.FollowUps;

namespace CrmGraph.Domain.Tests.Analytics;

public sealed class WinLikelihoodTests
{
    private static readonly LikelihoodFacts Nothing = new(null, 0, 0, 0, null, 0, 0);
    private static readonly LikelihoodBands Bands = new();

    [Fact]
    public void Who_joined_demos_and_keeps_asking_in_a_late_stage_is_likely_to_sign()
    {
        var likelihood = WinLikelihood.Of(new(0.9m, Meetings: 2, ProposalViews: 0, Enquiries: 3, Likelihood.High, IdleDays: 1, Pushes: 0), Bands);

        Assert.Equal((Likelihood.High, 100), (likelihood.Band, likelihood.Score));
        Assert.Equal(
            [LikelihoodReasonKind.Progress, LikelihoodReasonKind.MetRecently, LikelihoodReasonKind.AskedRepeatedly, LikelihoodReasonKind.Estimated],
            likelihood.Reasons.Select(reason => reason.Kind));
    }

    [Fact]
    public void Silence_and_delays_speak_against_it_and_say_so()
    {
        var likelihood = WinLikelihood.Of(new(0.72m, 0, 0, 0, null, IdleDays: 20, Pushes: 3), Bands);

        Assert.Equal((Likelihood.Low, 6), (likelihood.Band, likelihood.Score));
        Assert.Contains(new LikelihoodReason(LikelihoodReasonKind.Silent, -20), likelihood.Reasons);
        Assert.Contains(new LikelihoodReason(LikelihoodReasonKind.PutOff, -10), likelihood.Reasons);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 20)]
    public void Looking_at_the_proposal_again_speaks_for_it(int views, int points) =>
        Assert.Equal(points, WinLikelihood.Of(Nothing with { ProposalViews = views }, Bands).Score);

    [Theory]
    [InlineData(70, Likelihood.High)]
    [InlineData(71, Likelihood.Medium)]
    public void The_bands_are_settings(int highFrom, Likelihood band)
    {
        var seventy = new LikelihoodFacts(0.9m, Meetings: 2, 0, 0, null, 0, 0);

        Assert.Equal((band, 70), (WinLikelihood.Of(seventy, new(highFrom, 40)).Band, WinLikelihood.Of(seventy, new(highFrom, 40)).Score));
    }

    [Fact]
    public void Nothing_known_is_low_without_a_reason()
    {
        var likelihood = WinLikelihood.Of(Nothing, Bands);

        Assert.Equal((Likelihood.Low, 0), (likelihood.Band, likelihood.Score));
        Assert.Empty(likelihood.Reasons);
    }
}
