using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.FollowUps;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Products;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.FollowUps;

/// <summary>What was said and agreed; it needs a customer, an opportunity or a lead.</summary>
/// <param name="Kind">How the contact took place. PRODUCT_ENQUIRY needs a product.</param>
/// <param name="At">When it took place; now when left out.</param>
/// <param name="CustomerId">The customer it was about; taken from the opportunity when left out.</param>
/// <param name="OpportunityId">The opportunity it was about.</param>
/// <param name="LeadId">The lead it was about.</param>
/// <param name="ProductId">The product it was about.</param>
/// <param name="Need">What the customer needs.</param>
/// <param name="Objection">What holds the customer back.</param>
/// <param name="Commitment">What was promised.</param>
/// <param name="Solution">What was offered.</param>
/// <param name="NextStep">What happens next.</param>
/// <param name="NextOn">The day it happens.</param>
/// <param name="StageName">The stage of the conversation in the rep's own words.</param>
/// <param name="Exception">What is out of the ordinary.</param>
/// <param name="ExpectedCloseOn">The day the rep expects the contract.</param>
/// <param name="Likelihood">How likely the rep thinks it is.</param>
/// <param name="Text">Anything else.</param>
internal sealed record RecordFollowUpInput(
    FollowUpKind Kind,
    DateTime? At,
    [NodeId<Customer>] Guid? CustomerId,
    [NodeId<Opportunity>] Guid? OpportunityId,
    [NodeId<Lead>] Guid? LeadId,
    [NodeId<Product>] Guid? ProductId,
    string? Need,
    string? Objection,
    string? Commitment,
    string? Solution,
    string? NextStep,
    DateOnly? NextOn,
    string? StageName,
    string? Exception,
    DateOnly? ExpectedCloseOn,
    Likelihood? Likelihood,
    string? Text);

/// <summary>Records a contact; it counts as activity of its opportunity and as first touch of its lead.</summary>
internal static class RecordFollowUp
{
    public static async Task<FollowUp> Run(
        RecordFollowUpInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var now = clock.UtcNow();
        var at = input.At ?? now;
        var opportunity = input.OpportunityId is { } id ? await db.Get<Opportunity>(id, caller, stop) : null;
        var lead = input.LeadId is { } leadId ? await db.Get<Lead>(leadId, caller, stop) : null;
        var (ownerId, teamId) = await Owners.Resolve(null, db, caller, stop);

        var followUp = FollowUp.Record(Notes(input, at, opportunity), ownerId, teamId, now, caller.UserId);
        opportunity?.NoteActivity(at);
        if (followUp.IsContact)
        {
            lead?.Touch(at, caller.UserId);
        }

        db.Add(followUp);
        await db.SaveAs(caller, stop);
        return followUp;
    }

    private static FollowUpNotes Notes(RecordFollowUpInput input, DateTime at, Opportunity? opportunity) =>
        new(input.Kind, at)
        {
            CustomerId = input.CustomerId ?? opportunity?.CustomerId,
            OpportunityId = input.OpportunityId,
            LeadId = input.LeadId,
            ProductId = input.ProductId,
            Need = input.Need,
            Objection = input.Objection,
            Commitment = input.Commitment,
            Solution = input.Solution,
            NextStep = input.NextStep,
            NextOn = input.NextOn,
            StageName = input.StageName,
            Exception = input.Exception,
            ExpectedCloseOn = input.ExpectedCloseOn,
            Likelihood = input.Likelihood,
            Text = input.Text,
        };
}
