using CrmGraph.Domain.Analytics;

namespace CrmGraph.Domain.Reviews;

/// <summary>How much of a sales target was won by the end of the week.</summary>
/// <param name="Period">How long the target lasts.</param>
/// <param name="StartsOn">The first day of its period.</param>
/// <param name="EndsOn">The last day.</param>
/// <param name="UserId">Whose target it is; null for a team's and the company's.</param>
/// <param name="TeamId">Which team's; null for a user's and the company's.</param>
/// <param name="Holder">The name of the user or the team; null for the company.</param>
/// <param name="Target">The revenue to win.</param>
/// <param name="Won">The revenue won from the first day to the end of the week.</param>
/// <param name="Attainment">Won ÷ target as a fraction; null for a target of nothing.</param>
/// <param name="TimeGone">The share of the period's days that is over.</param>
public sealed record ReviewAttainment(
    TargetPeriod Period,
    DateOnly StartsOn,
    DateOnly EndsOn,
    Guid? UserId,
    Guid? TeamId,
    string? Holder,
    decimal Target,
    decimal Won,
    decimal? Attainment,
    decimal TimeGone);

/// <summary>时限违规: how many time limits somebody let pass in the week.</summary>
/// <param name="UserId">Who was responsible.</param>
/// <param name="Name">Their name.</param>
/// <param name="StageLimits">Opportunities whose time in their stage was up.</param>
/// <param name="FirstTouches">Leads that nobody had contacted in time.</param>
public sealed record ReviewBreaches(Guid UserId, string Name, int StageLimits, int FirstTouches);

/// <summary>A gate that was passed in the week with something missing.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="StageZh">Name of the stage it went to, in Chinese.</param>
/// <param name="StageEn">The same in English.</param>
/// <param name="By">Who let it pass.</param>
/// <param name="Reason">Why.</param>
/// <param name="On">The day.</param>
public sealed record ReviewOverride(
    Guid OpportunityId,
    int Number,
    string Title,
    string StageZh,
    string StageEn,
    string By,
    string Reason,
    DateOnly On);

/// <summary>客户分层结果: what the customers of one tier brought in the week.</summary>
/// <param name="TierId">The tier; null for customers without one and opportunities without a customer.</param>
/// <param name="NameZh">Its name in Chinese; empty without one.</param>
/// <param name="NameEn">Its name in English; empty without one.</param>
/// <param name="Customers">How many customers are in it.</param>
/// <param name="WonCount">How many opportunities of theirs were won.</param>
/// <param name="WonValue">Their value.</param>
/// <param name="PreviousWonValue">The value won in the week before.</param>
public sealed record ReviewTierResult(
    Guid? TierId,
    string NameZh,
    string NameEn,
    int Customers,
    int WonCount,
    decimal WonValue,
    decimal PreviousWonValue);

/// <summary>贡献分析: what one part of the company brought to the won value; the parts of a kind add up to it.</summary>
/// <param name="Kind">How the won value is divided.</param>
/// <param name="NameZh">The part in Chinese.</param>
/// <param name="NameEn">The part in English.</param>
/// <param name="Value">What it brought this week.</param>
/// <param name="Previous">What it brought the week before.</param>
public sealed record ReviewContribution(ContributionKind Kind, string NameZh, string NameEn, decimal Value, decimal Previous)
{
    /// <summary>What it added to the change, or took from it.</summary>
    public decimal Delta => Value - Previous;
}

/// <summary>How the won value is divided.</summary>
public enum ContributionKind
{
    /// <summary>By the team of the owner.</summary>
    Team,

    /// <summary>By the channel that the lead came through.</summary>
    Source,

    /// <summary>By the stage it was won from.</summary>
    Stage,

    /// <summary>By the tier of the customer.</summary>
    Tier,

    /// <summary>By product.</summary>
    Product,
}
