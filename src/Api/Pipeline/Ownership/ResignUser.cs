using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Ownership;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Pipeline.Ownership;

/// <summary>Who leaves, and who takes over.</summary>
/// <param name="Id">The user who leaves.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="SuccessorId">The user who takes over.</param>
/// <param name="Note">交接说明: what the successor should know.</param>
internal sealed record ResignUserInput([NodeId<User>] Guid Id, int Version, [NodeId<User>] Guid SuccessorId, string Note);

/// <summary>离职交接: deactivates a user and hands over all opportunities, closed ones as well, customers and leads. Needs an administrator.</summary>
internal static class ResignUser
{
    public static async Task<User> Run(
        ResignUserInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        caller.DemandWriter<User>();
        var user = await db.Get<User>(input.Id, caller, stop);
        user.CheckVersion(input.Version);
        var successor = await Successor.Get(input.SuccessorId, db, stop);
        if (successor.Id == user.Id)
        {
            throw new SuccessorHasLeft(user.Id).AsException();
        }

        await Administrators.KeepAnother(user.Id, db, stop);
        var note = input.Note.Trim() is { Length: > 0 } given ? given : throw new InvalidValue("note", "must not be empty").AsException();
        var now = clock.UtcNow();
        await HandOver(user.Id, successor, note, now, caller.UserId, db, stop);
        user.SetRights(user.Role, active: false, now);

        await db.SaveAs(caller, stop);
        return user;
    }

    private static async Task HandOver(Guid from, User to, string note, DateTime now, Guid by, CrmDbContext db, CancellationToken stop)
    {
        foreach (var opportunity in await db.Set<Opportunity>().Where(o => o.OwnerId == from).ToListAsync(stop))
        {
            opportunity.TransferTo(to.Id, to.TeamId, now, by, note);
        }

        foreach (var customer in await db.Set<Customer>().Where(customer => customer.OwnerId == from).ToListAsync(stop))
        {
            customer.AssignTo(to.Id, to.TeamId, now, by);
        }

        foreach (var lead in await db.Set<Lead>().Where(lead => lead.OwnerId == from).ToListAsync(stop))
        {
            lead.AssignTo(to.Id, to.TeamId, now, by);
        }
    }
}
