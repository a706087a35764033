using CrmGraph.Api.Data;
using CrmGraph.Api.Demo.Words;
using CrmGraph.Api.Live;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Products;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Demo;

/// <summary>Fills an empty database with a company that has sold for half a year, up to today.</summary>
internal static class DemoCompany
{
    /// <summary>Does nothing in a database that somebody has begun to use. It is all stored or, when interrupted, nothing.</summary>
    public static async Task Fill(IServiceProvider services, TextWriter output, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<EventOrigin>().Imported = true;
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (await IsInUse(db, stop))
        {
            return;
        }

        await output.WriteLineAsync("The database is empty; filling in the demo company. 数据库为空，正在写入演示公司。");
        var setup = await DemoSetup.Read(db, scope.ServiceProvider.GetRequiredService<TimeProvider>(), stop);
        setup.Workspace.Rename(StaffWords.Company);
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await Write(setup, new DemoWriter(db, output, stop));
        await transaction.CommitAsync(stop);
        await output.WriteLineAsync("The demo company is ready. 演示公司已就绪。");
    }

    private static async Task<bool> IsInUse(CrmDbContext db, CancellationToken stop) =>
        await db.Set<Customer>().AnyAsync(stop)
        || await db.Set<Product>().AnyAsync(stop)
        || await db.Set<Lead>().AnyAsync(stop)
        || await db.Set<Opportunity>().AnyAsync(stop)
        || await db.Set<Team>().AnyAsync(stop);

    private static async Task Write(DemoSetup setup, DemoWriter writer)
    {
        var staff = new DemoStaff(setup, await writer.Numbers<User>(DemoStaff.Headcount));
        var products = DemoProduct.All(setup);
        var customers = new DemoCustomers(setup, staff.Teams).Register(await writer.Numbers<Customer>(DemoCustomers.Count));
        IReadOnlyList<Competitor> competitors = [.. ClosingWords.Competitors.Select(name => Competitor.Create(name))];
        var sales = DemoSales.Make(
            setup,
            staff.Teams,
            competitors,
            new OpportunityPlans(setup, customers, products).Make(),
            await writer.Numbers<Lead>(DemoLeads.Count),
            await writer.Numbers<Opportunity>(OpportunityPlans.Count));
        var enquiries = new DemoEnquiries(setup, products).Of(customers);
        var tiers = new DemoTiers(setup, sales.Opportunities, enquiries);
        tiers.MarkCooperation(customers);
        var placements = tiers.Place(customers);

        await writer.Write("teams, users, memberships · 团队与用户", staff.Rows);
        await writer.Write("sales targets · 销售目标", DemoTargets.Of(setup, staff.Teams));
        await writer.Write("products · 产品", [.. products.Select(product => product.Product)]);
        await writer.Write("customers · 客户", [.. customers.Select(customer => customer.Customer)]);
        await writer.Write("contacts · 联系人", new DemoContacts(setup).Of(customers));
        await writer.Write("leads · 线索", [.. sales.Leads.Select(lead => lead.Lead)]);
        await writer.Write("competitors · 竞争对手", competitors);
        await writer.Write("opportunities · 商机", [.. sales.Opportunities.Select(one => one.Opportunity)]);
        await writer.Write("follow-ups · 跟进记录", [.. sales.FollowUps, .. enquiries]);
        await writer.Write("tier placements · 客户分层", placements);
    }
}
