using CrmGraph.Domain.FollowUps;

namespace CrmGraph.Domain.Analytics;

/// <summary>What a win likelihood is judged by.</summary>
/// <param name="WinChance">The chance to win from the stage it is in, as a fraction; null where none is configured.</param>
/// <param name="Meetings">Meetings, demos and visits in the last 60 days.</param>
/// <param name="ProposalViews">How often the customer looked at the proposal in the last 60 days.</param>
/// <param name="Enquiries">Product enquiries in the last 60 days.</param>
/// <param name="Estimate">What the newest follow-up that estimates it says; null where none does.</param>
/// <param name="IdleDays">Days without any activity.</param>
/// <param name="Pushes">How often the expected closing day was put off.</param>
public sealed record LikelihoodFacts(
    decimal? WinChance,
    int Meetings,
    int ProposalViews,
    int Enquiries,
    Likelihood? Estimate,
    int IdleDays,
    int Pushes);

/// <summary>Where the bands begin, in points.</summary>
/// <param name="HighFrom">高 from here on.</param>
/// <param name="MediumFrom">中 from here on.</param>
public sealed record LikelihoodBands(int HighFrom = 70, int MediumFrom = 40);

/// <summary>成单概率 高/中/低: a band from behaviour and progress, with the reasons. It is apart from the win probability.</summary>
/// <param name="Band">The band.</param>
/// <param name="Score">The points, from 0 to 100.</param>
/// <param name="Reasons">What the points were given and taken for.</param>
public sealed record WinLikelihood(Likelihood Band, int Score, IReadOnlyList<LikelihoodReason> Reasons)
{
    private const int Most = 100;
    private const decimal PointsForProgress = 50;
    private const int Repeatedly = 2;
    private const int LongIdle = 14;
    private const int ManyPushes = 2;

    public static WinLikelihood Of(LikelihoodFacts facts, LikelihoodBands bands)
    {
        List<LikelihoodReason> reasons = [.. Reasoned(facts)];
        var score = Math.Clamp(reasons.Sum(reason => reason.Points), 0, Most);
        var band = score >= bands.HighFrom ? Likelihood.High : score >= bands.MediumFrom ? Likelihood.Medium : Likelihood.Low;
        return new WinLikelihood(band, score, reasons);
    }

    private static IEnumerable<LikelihoodReason> Reasoned(LikelihoodFacts facts)
    {
        if (facts.WinChance is { } chance)
        {
            yield return new(LikelihoodReasonKind.Progress, (int)decimal.Round(chance * PointsForProgress, MidpointRounding.AwayFromZero));
        }

        if (facts.Meetings > 0)
        {
            yield return new(LikelihoodReasonKind.MetRecently, facts.Meetings > 1 ? 25 : 15);
        }

        if (facts.ProposalViews >= Repeatedly)
        {
            yield return new(LikelihoodReasonKind.StudiedProposal, 20);
        }

        if (facts.Enquiries >= Repeatedly)
        {
            yield return new(LikelihoodReasonKind.AskedRepeatedly, 15);
        }

        if (facts.Estimate is { } estimate)
        {
            yield return new(LikelihoodReasonKind.Estimated, estimate switch
            {
                Likelihood.High => 15,
                Likelihood.Medium => 5,
                Likelihood.Low => -15,
            });
        }

        if (facts.IdleDays >= LongIdle)
        {
            yield return new(LikelihoodReasonKind.Silent, -20);
        }

        if (facts.Pushes >= ManyPushes)
        {
            yield return new(LikelihoodReasonKind.PutOff, -10);
        }
    }
}

/// <summary>Why points were given or taken.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="Points">How many.</param>
public sealed record LikelihoodReason(LikelihoodReasonKind Kind, int Points);

/// <summary>What speaks for or against a contract.</summary>
public enum LikelihoodReasonKind
{
    /// <summary>跟进进度: how far it has come; half of its chance to win.</summary>
    Progress,

    /// <summary>近期会面或演示: a meeting, demo or visit in the last 60 days.</summary>
    MetRecently,

    /// <summary>多次查看方案: the customer looked at the proposal two or more times in the last 60 days.</summary>
    StudiedProposal,

    /// <summary>多次咨询: two or more product enquiries in the last 60 days.</summary>
    AskedRepeatedly,

    /// <summary>销售判断: what the newest follow-up estimates.</summary>
    Estimated,

    /// <summary>长期无动态: nothing has happened for two weeks or longer.</summary>
    Silent,

    /// <summary>多次推迟: the expected closing day was put off more than once.</summary>
    PutOff,
}
