using CrmGraph.Domain.Analytics;

namespace CrmGraph.Api.Demo;

/// <summary>What everybody was to win in each month that is shown; those of teams and of the company are the sums of their reps'.</summary>
internal static class DemoTargets
{
    private const int MonthsShown = 7;
    private const long OfARep = 400_000;

    /// <summary>More is asked of who sells better.</summary>
    private const long PerPointOfSkill = 12_000;

    public static IReadOnlyList<SalesTarget> Of(DemoSetup setup, IReadOnlyList<DemoTeam> teams) =>
        [.. Enumerable.Range(1 - MonthsShown, MonthsShown).Select(setup.Calendar.Today.AddMonths).SelectMany(month => InMonth(setup, teams, month))];

    private static IEnumerable<SalesTarget> InMonth(DemoSetup setup, IReadOnlyList<DemoTeam> teams, DateOnly month)
    {
        yield return Target(default, teams.Sum(team => team.Reps.Sum(Wanted)));
        foreach (var team in teams)
        {
            yield return Target(new TargetHolder(null, team.Team.Id), team.Reps.Sum(Wanted));
            foreach (var rep in team.Reps)
            {
                yield return Target(new TargetHolder(rep.User.Id, null), Wanted(rep));
            }
        }

        SalesTarget Target(TargetHolder holder, long value) => SalesTarget.Set(holder, TargetPeriod.Month, month, setup.Price(value));
    }

    private static long Wanted(DemoRep rep) => OfARep + (rep.Skill * PerPointOfSkill);
}
