using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Customers.Consents;

/// <summary>What a person agreed to.</summary>
/// <param name="ContactId">The person.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Channel">On which way the person may be reached for it.</param>
/// <param name="TextVersion">Which text the person agreed to, for example the version of the privacy notice.</param>
/// <param name="Evidence">How we know, for example the form or the mail.</param>
/// <param name="GivenAt">When the person agreed; now when left out.</param>
internal sealed record RecordConsentInput(
    [NodeId<Contact>] Guid ContactId,
    ConsentPurpose Purpose,
    ConsentChannel Channel,
    string TextVersion,
    string Evidence,
    DateTime? GivenAt);

/// <summary>Records that a person at a customer the caller may change has agreed to something.</summary>
internal static class RecordConsent
{
    public static async Task<Consent> Run(
        RecordConsentInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var contact = await db.Get<Contact>(input.ContactId, caller, stop);
        await db.GetWritable<Customer>(contact.CustomerId, caller, stop);
        var held = await db.Set<Consent>()
            .Where(consent => consent.ContactId == contact.Id && consent.Purpose == input.Purpose && consent.Channel == input.Channel)
            .Where(consent => consent.WithdrawnAt == null)
            .Select(consent => (Guid?)consent.Id)
            .SingleOrDefaultAsync(stop);
        if (held is { } known)
        {
            throw new ConsentAlreadyGiven(known).AsException();
        }

        var now = clock.UtcNow();
        var terms = new ConsentTerms(input.Purpose, input.Channel, input.TextVersion, input.Evidence);
        var given = Consent.Give(contact.Id, terms, input.GivenAt?.ToUniversalTime() ?? now, now, caller.UserId);
        db.Add(given);
        await db.SaveAs(caller, stop);
        return given;
    }
}
