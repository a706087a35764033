using CrmGraph.Domain.Access;

namespace CrmGraph.Api.Demo;

/// <summary>A team and the reps who sell in its region.</summary>
internal sealed record DemoTeam(Team Team, Region Region, IReadOnlyList<DemoRep> Reps)
{
    public string RegionName => Team.Region!;
}

/// <summary>A rep.</summary>
/// <param name="User">The account.</param>
/// <param name="Skill">Percentage points by which more of the rep's opportunities go on than is usual.</param>
internal sealed record DemoRep(User User, int Skill);

/// <summary>Where a team sells.</summary>
internal enum Region
{
    East,
    South,
    International,
}
