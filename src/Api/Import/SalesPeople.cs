using System.Text;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Import;

/// <summary>Brings in the agents as reps, their managers as supervisors of one team each, and the office as the team's region.</summary>
internal static class SalesPeople
{
    public static async Task<IReadOnlyDictionary<string, User>> Bring(
        SalesFiles files,
        DateOnly since,
        CrmDbContext db,
        CancellationToken stop)
    {
        var users = await db.Set<User>().ToDictionaryAsync(user => user.Name, StringComparer.Ordinal, stop);
        var teams = await db.Set<Team>().ToDictionaryAsync(team => team.Name, StringComparer.Ordinal, stop);
        foreach (var group in files.Agents.GroupBy(agent => agent.Manager, StringComparer.Ordinal))
        {
            var team = teams.GetValueOrDefault(group.Key) ?? await NewTeam(group.First(), users, since, db, stop);
            foreach (var agent in group.Where(agent => !users.ContainsKey(agent.Name)))
            {
                users[agent.Name] = await NewUser(agent.Name, Role.SalesRep, team, since, db, stop);
            }
        }

        await db.SaveChangesAsync(stop);
        return users;
    }

    /// <summary>A user name that can be typed: lower case, words joined by dots.</summary>
    public static string UserName(string name)
    {
        var plain = new StringBuilder();
        foreach (var letter in SearchText.Normalize(name))
        {
            plain.Append(char.IsLetterOrDigit(letter) ? letter : '.');
        }

        return plain.ToString();
    }

    private static async Task<Team> NewTeam(
        AgentRow agent,
        Dictionary<string, User> users,
        DateOnly since,
        CrmDbContext db,
        CancellationToken stop)
    {
        var team = Team.Create(agent.Manager, agent.Region);
        db.Add(team);
        var supervisor = await NewUser(agent.Manager, Role.Supervisor, team, since, db, stop);
        users[agent.Manager] = supervisor;
        team.AppointSupervisor(supervisor.Id, since.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        return team;
    }

    private static async Task<User> NewUser(
        string name,
        Role role,
        Team team,
        DateOnly since,
        CrmDbContext db,
        CancellationToken stop)
    {
        var user = User.Create(await NumberSeries.Next(db, nameof(User), 1, stop), UserName(name), name, role);
        db.Add(user);
        db.Add(user.JoinTeam(team.Id, since));
        return user;
    }
}
