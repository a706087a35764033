using CrmGraph.Api.Access;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Automation.Imports;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Segmentation;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Data;

/// <summary>What every database has before anybody works with it. Running it again adds only what is missing.</summary>
internal static class Seed
{
    /// <summary>The administrator to sign in with in a database that nobody has set up.</summary>
    public const string AdministratorName = "admin";

    public static async Task Run(CrmDbContext db, SeedOptions options, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await AddWhereNone<Workspace>(db, () => [options.NewWorkspace()], stop);
        await AddTiers(db, options, stop);
        await AddWhereNone(db, () => ContributionPlan.Defaults, stop);
        await AddAdministrator(db, stop);
        await AddWhereNone(db, SalesProfile.Create, stop);
        if (options.WithPipelines)
        {
            await AddPipelines(db, stop);
        }

        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }

    private static async Task AddWhereNone<T>(CrmDbContext db, Func<IEnumerable<T>> create, CancellationToken stop)
        where T : Entity
    {
        if (!await db.Set<T>().AnyAsync(stop))
        {
            db.AddRange(create());
        }
    }

    private static async Task AddTiers(CrmDbContext db, SeedOptions options, CancellationToken stop)
    {
        if (!await db.Set<Tier>().AnyAsync(stop))
        {
            var tiers = DefaultTiers.Create();
            db.AddRange(tiers);
            db.Add(TierRuleSet.First(DefaultTierRules.Create(tiers), options.Clock.UtcNow()));
        }
    }

    private static async Task AddAdministrator(CrmDbContext db, CancellationToken stop)
    {
        if (!await db.Set<User>().AnyAsync(user => user.UserName == AdministratorName, stop))
        {
            var number = await NumberSeries.Next(db, nameof(User), 1, stop);
            db.Add(User.Create(number, AdministratorName, "Administrator", Role.Administrator));
        }
    }

    private static async Task AddPipelines(CrmDbContext db, CancellationToken stop)
    {
        if (await db.Set<SalesPipeline>().AnyAsync(stop))
        {
            return;
        }

        foreach (var made in DefaultPipelines.Create())
        {
            db.Add(made.Pipeline);
            db.AddRange(made.Stages);
        }
    }
}

/// <summary>What differs between a new workspace and one that an import fills.</summary>
/// <param name="Company">The organisation's name.</param>
/// <param name="BaseCurrency">ISO 4217 code of the currency every sum is expressed in.</param>
/// <param name="TimeZone">IANA id of the workspace's time zone.</param>
/// <param name="WithPipelines">False where an import brings a pipeline of its own.</param>
internal sealed record SeedOptions(
    string Company = "CrmGraph",
    string BaseCurrency = "CNY",
    string TimeZone = "Asia/Shanghai",
    bool WithPipelines = true)
{
    /// <summary>From when the first tier rules are used.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public Workspace NewWorkspace() => Workspace.Create(Company, BaseCurrency, TimeZone);
}
