using CrmGraph.Api.Demo.Words;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;

namespace CrmGraph.Api.Demo;

/// <summary>The manager, the teams with their supervisors and reps, and how long they have been there.</summary>
internal sealed class DemoStaff
{
    private const ulong Seed = 11;
    private const int LargestSkill = 7;

    private readonly Dice _dice = new(Seed);
    private readonly DateOnly _joinedOn;
    private readonly List<Entity> _rows = [];
    private int _number;

    /// <param name="setup">The workspace.</param>
    /// <param name="firstNumber">The number of the first user.</param>
    public DemoStaff(DemoSetup setup, int firstNumber)
    {
        _number = firstNumber;
        _joinedOn = setup.Calendar.Day(0);
        Employ(StaffWords.Manager);
        Teams = [.. StaffWords.Teams.Select(Found)];
    }

    public static int Headcount => StaffWords.Teams.Sum(team => team.Reps.Count + 1) + 1;

    public IReadOnlyList<DemoTeam> Teams { get; }

    /// <summary>Everything to store, each row after those it refers to.</summary>
    public IReadOnlyList<Entity> Rows => _rows;

    private DemoTeam Found(StaffTeam words)
    {
        var team = Team.Create(words.Name, words.RegionName);
        _rows.Add(team);
        team.AppointSupervisor(Join(words.Supervisor, team).Id, _joinedOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        var reps = words.Reps.Select(rep => new DemoRep(Join(rep, team), _dice.Between(-LargestSkill, LargestSkill)));
        return new DemoTeam(team, words.Region, [.. reps]);
    }

    private User Join(StaffMember member, Team team)
    {
        var user = Employ(member);
        _rows.Add(user.JoinTeam(team.Id, _joinedOn));
        return user;
    }

    private User Employ(StaffMember member)
    {
        var user = User.Create(_number++, member.UserName, member.Name, member.Role, $"{member.UserName}@crmgraph.example.com");
        _rows.Add(user);
        return user;
    }
}
