using CrmGraph.Api.Access;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Data;
using CrmGraph.Api.Export;
using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation.Exports;
using CrmGraph.Domain.Automation.Imports;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Privacy;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Privacy.Erasing;

/// <summary>Whose data is erased: one of the two, as it was previewed.</summary>
/// <param name="CustomerId">A customer that is a natural person.</param>
/// <param name="ContactId">A person at a customer's.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="Ground">Why.</param>
internal sealed record ErasePersonInput([NodeId<Customer>] Guid? CustomerId, [NodeId<Contact>] Guid? ContactId, int Version, ErasureGround Ground);

/// <summary>
/// 清除个人信息: erases what tells of a person, everywhere and for good; figures that others need stay without the person. Needs an
/// administrator.
/// </summary>
internal static class ErasePerson
{
    public static async Task<Erasure> Run(ErasePersonInput input, RequestContext context)
    {
        var (db, caller, now, stop) = (context.Db(), context.Writer(), context.Clock().UtcNow(), context.Stop);
        caller.DemandWriter<Erasure>();
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(stop) : null;
        var subject = await ErasureSubject.Find(input.CustomerId, input.ContactId, db, caller, stop);
        await HeldCustomer.Hold(subject.Customer.Id, db, stop);
        subject.Record.CheckVersion(input.Version);
        await RefuseDuringImport(db, stop);

        var erasure = await Erase(subject, input.Ground, db, caller, now, stop);
        if (own is not null)
        {
            await own.CommitAsync(stop);
            await context.Services.GetRequiredService<ErasureLedger>().Complete(db, CancellationToken.None);
        }

        context.Services.GetRequiredService<ExportWorker>().Wake();
        return erasure;
    }

    /// <summary>Erases the person within the transaction that is open.</summary>
    public static async Task<Erasure> Erase(ErasureSubject subject, ErasureGround ground, CrmDbContext db, Caller caller, DateTime now, CancellationToken stop)
    {
        var person = await subject.Person(db, stop);
        var plan = await ErasurePlan.Of(person, now, db, stop);
        await Forget(plan, db, now, stop);
        if (subject.Contact is { } contact)
        {
            await ErasedContact.Erase(contact, person, db, caller, now, stop);
        }
        else
        {
            await ErasedCustomer.Erase(subject.Customer, person, db, caller, now, stop);
        }

        var forgotten = plan.Quotes.Select(quote => quote.Row).OfType<AuditEntry>().Select(entry => entry.Number).Order();
        var erasure = Erasure.Of(new(person.Kind, person.SubjectId, ground), plan.Counts, [.. forgotten], now, caller.UserId);
        db.Add(erasure);
        await db.SaveAs(caller, stop);
        return erasure;
    }

    /// <summary>Takes the person out of what others wrote down, and the stored files away.</summary>
    private static async Task Forget(ErasurePlan plan, CrmDbContext db, DateTime now, CancellationToken stop)
    {
        foreach (var row in plan.Mentions)
        {
            TextSearch.Redact(db.Entry(row), plan.Person.Words);
        }

        foreach (var (kind, row) in plan.Quotes)
        {
            kind.Clean(db.Entry(row), plan.Person);
        }

        await db.SaveChangesAsync(stop);
        foreach (var row in plan.Mentions.Concat(plan.Quotes.Select(quote => quote.Row)))
        {
            // What is deleted later must not find them half known and change them again.
            db.Entry(row).State = EntityState.Detached;
        }

        await ErasurePlan.Downloadable(db, now).Where(run => run.FinishedAt == null).ExecuteUpdateAsync(
            run => run.SetProperty(r => r.FinishedAt, now).SetProperty(r => r.Problem, "The data of a person was erased meanwhile. Start the export again."), stop);
        await db.Set<ExportRun>().Where(run => run.ExpiresAt > now).ExecuteUpdateAsync(
            run => run.SetProperty(r => r.ExpiresAt, now).SetProperty(r => r.Version, r => r.Version + 1), stop);
    }

    /// <summary>A file that is being imported may bring the person back.</summary>
    private static async Task RefuseDuringImport(CrmDbContext db, CancellationToken stop)
    {
        var running = await db.Set<ImportRun>().CountAsync(run => run.Kind != null && run.FinishedAt == null, stop);
        if (running > 0)
        {
            throw new ImportsRunning(running).AsException();
        }
    }
}
