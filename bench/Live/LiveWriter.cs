using System.Collections.Concurrent;
using System.Diagnostics;

namespace CrmGraph.Bench.Live;

/// <summary>Changes opportunities at a steady rate and notes when each change was asked for and when it was acknowledged.</summary>
internal sealed class LiveWriter(LiveCompany company)
{
    private readonly ConcurrentDictionary<(string, int), Written> _written = new();
    private readonly Dictionary<int, Task<int>> _last = company.Teams.ToDictionary(team => team.Number, team => Task.FromResult(team.Version));

    public IReadOnlyDictionary<(string OpportunityId, int Version), Written> Changes => _written;

    /// <summary>Each rep changes its own opportunity in turn, so that no two changes wait for one row.</summary>
    public async Task Run(int rate, TimeSpan duration)
    {
        var clock = Stopwatch.StartNew();
        for (var number = 0; clock.Elapsed < duration; number++)
        {
            var due = TimeSpan.FromSeconds((double)number / rate) - clock.Elapsed;
            if (due > TimeSpan.Zero)
            {
                await Task.Delay(due);
            }

            var team = company.Teams[number % company.Teams.Count];
            _last[team.Number] = Write(team, _last[team.Number]);
        }

        await Task.WhenAll(_last.Values);
    }

    /// <summary>What was changed so far does not count.</summary>
    public void Forget() => _written.Clear();

    private async Task<int> Write(LiveTeam team, Task<int> before)
    {
        var read = await before;
        var asked = Stopwatch.GetTimestamp();
        var (id, version) = await company.Change(
            team.RepToken, "updateOpportunity", "opportunity", new { id = team.OpportunityId, version = read, amount = read + 1 });
        _written[(id, version)] = new Written(team.Number, asked, Stopwatch.GetTimestamp());
        return version;
    }
}

/// <summary>A change, when it was asked for and when its commit was acknowledged.</summary>
internal sealed record Written(int Team, long AskedAt, long AcknowledgedAt);
