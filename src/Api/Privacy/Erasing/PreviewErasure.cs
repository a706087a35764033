using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Graph;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Privacy;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Privacy.Erasing;

/// <summary>Whose erasure to look at: one of the two.</summary>
/// <param name="CustomerId">A customer that is a natural person.</param>
/// <param name="ContactId">A person at a customer's.</param>
internal sealed record ErasurePreviewArguments([NodeId<Customer>] Guid? CustomerId, [NodeId<Contact>] Guid? ContactId);

/// <summary>What an erasure would do. The version is to be sent with it, so that it does this and nothing else.</summary>
/// <param name="Kind">What the person is here.</param>
/// <param name="Version">The version of the customer or the contact.</param>
/// <param name="Records">What would become of each kind of record there is.</param>
internal sealed record ErasurePreview(PersonKind Kind, int Version, IReadOnlyList<ErasedKind> Records);

/// <summary>Shows what <c>erasePerson</c> will do. Needs an administrator.</summary>
internal static class PreviewErasure
{
    public static async Task<ErasurePreview> Run(ErasurePreviewArguments input, RequestContext context)
    {
        var (db, caller) = (context.Db(), context.Caller());
        caller.DemandWriter<Erasure>();
        var subject = await ErasureSubject.Find(input.CustomerId, input.ContactId, db, caller, context.Stop);
        var plan = await ErasurePlan.Of(await subject.Person(db, context.Stop), context.Clock().UtcNow(), db, context.Stop);
        return new ErasurePreview(
            plan.Person.Kind,
            subject.Record.Version,
            [.. plan.Counts.Select(counted => ErasedKind.Of(counted, context.SpeaksEnglish()))]);
    }
}
