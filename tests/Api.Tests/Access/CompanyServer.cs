using CrmGraph.Api.Data;
using CrmGraph.Api.Live;
using CrmGraph.Api.Segmentation;
using CrmGraph.Api.Tests.Data;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Segmentation;
using CrmGraph.Domain.Service;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Access;

/// <summary>A listening server over a company in which everybody owns something of everybody's customers.</summary>
/// <remarks>Besides the reps there are a supervisor of the first team and the one below it, one of no team, and a manager.</remarks>
internal sealed class CompanyServer : IAsyncDisposable
{
    public const string Supervisor = "supervisor";
    public const string TeamlessSupervisor = "teamless";
    public const string Manager = "manager";
    public const string Administrator = Seed.AdministratorName;

    private const int ConvertedLeads = 10;

    private CompanyServer(CrmServer server) => Server = server;

    public CrmServer Server { get; }

    public SampleCompany Company { get; private set; } = null!;

    /// <summary>The user names of everybody whose sight differs.</summary>
    public IEnumerable<string> Everybody =>
        [.. Company.Users.Select(user => user.UserName), Supervisor, TeamlessSupervisor, Manager, Administrator];

    public static async Task<CompanyServer> Start(Database database)
    {
        var made = new CompanyServer(await CrmServer.Seeded(await EmptyDatabase.New(database)));
        await made.Server.Do(made.Store);
        await made.Server.Open();
        return made;
    }

    public Task<CrmClient> As(string userName) => Server.As(userName);

    /// <summary>What that user may see, told by the rules in plain words.</summary>
    public async Task<SightOracle> Oracle(string userName)
    {
        Caller? caller = null;
        IReadOnlyList<Guid> supervised = userName == Supervisor ? [Company.Teams[0].Id, Company.Teams[3].Id] : [];
        await Server.Do(async db => caller = await db.Set<User>()
            .Where(user => user.UserName == userName)
            .Select(user => new Caller(user.Id, user.Role, supervised))
            .SingleAsync());
        return new SightOracle(Company, caller!);
    }

    /// <summary>The same for a record of any type.</summary>
    public async Task<SightByType> SightOf(string userName)
    {
        Dictionary<Guid, Guid> notified = [];
        await Server.Do(async db => notified = await db.Set<Notification>().ToDictionaryAsync(n => n.Id, n => n.OwnerId));
        return new SightByType(Company, await Oracle(userName), notified);
    }

    /// <summary>Where the feed can be read from: nobody may read across a change of their rights, and a supervisor was appointed at the start.</summary>
    public async Task<long> LastRightsChange()
    {
        long? last = 0;
        await Server.Do(async db => last = await db.Set<EventRecord>()
            .Where(e => e.Type == nameof(TeamSupervisorChanged) || e.Type == nameof(UserRightsChanged))
            .MaxAsync(e => e.Sequence));
        return last ?? 0;
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private async Task Store(CrmDbContext db)
    {
        Company = new SampleCompany(
            seed: 7,
            await db.Set<Tier>().AsNoTracking().OrderBy(t => t.Position).ToListAsync(),
            await db.TierRulesInUse(default),
            await db.Set<Stage>().AsNoTracking().Where(s => s.NodeId == "P01" || s.NodeId == "P02").OrderBy(s => s.Position).ToListAsync());
        Assert.Contains(Company.Users, user => user.TeamId == Company.Teams[0].Id);
        Assert.Contains(Company.Users, user => user.TeamId == Company.Teams[3].Id);
        var supervisor = User.Create(200, Supervisor, "Supervisor", Role.Supervisor);
        db.AddRange(Company.All);
        db.AddRange(
            supervisor,
            User.Create(201, TeamlessSupervisor, "Supervisor of nobody", Role.Supervisor),
            User.Create(202, Manager, "Manager", Role.Manager));
        await NumberSeries.Next(db, nameof(Customer), Company.Customers.Count, default);
        await NumberSeries.Next(db, nameof(Complaint), Company.Complaints.Count, default);
        Company.Teams[0].AppointSupervisor(supervisor.Id, SampleCompany.Now);
        await db.SaveChangesAsync();

        // A lead and its opportunity point at each other, so they cannot be inserted together.
        for (var i = 0; i < ConvertedLeads; i++)
        {
            var (opportunity, lead) = (Company.Opportunities[i], Company.Leads[i]);
            lead.Convert(Company.Customers[i].Id, opportunity.Id, lead.FirstTouchedAt!.Value, lead.OwnerId);
        }

        await db.SaveChangesAsync();
    }
}
