using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Pipeline;

/// <summary>Which lead becomes an opportunity, and which customer it is for.</summary>
/// <param name="Id">The lead.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="CustomerId">An existing customer; a new one named after the lead's company when left out.</param>
/// <param name="Title">The opportunity's title; the lead's name when left out.</param>
/// <param name="Amount">The expected value in base currency; 0 when not known yet.</param>
/// <param name="PipelineId">The pipeline to run through; the default one when left out.</param>
internal sealed record ConvertLeadInput(
    [NodeId<Lead>] Guid Id,
    int Version,
    [NodeId<Customer>] Guid? CustomerId,
    string? Title,
    decimal? Amount,
    [NodeId<SalesPipeline>] Guid? PipelineId);

/// <summary>Turns a lead into an opportunity, with a customer, in one step.</summary>
internal static class ConvertLead
{
    public static async Task<Lead> Run(
        ConvertLeadInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var lead = await db.Get<Lead>(input.Id, caller, stop);
        lead.CheckVersion(input.Version);
        var now = clock.UtcNow();
        var customerId = input.CustomerId ?? await NewCustomer(lead, now, db, caller, stop);
        var opportunity = await Open(lead, customerId, input, now, db, caller, stop);

        lead.Convert(customerId, opportunity.Id, now, caller.UserId);

        await db.SaveAs(caller, stop);
        return lead;
    }

    private static async Task<Guid> NewCustomer(
        Lead lead,
        DateTime now,
        CrmDbContext db,
        Caller caller,
        CancellationToken stop)
    {
        var number = await NumberSeries.Next(db, nameof(Customer), 1, stop);
        var profile = new CustomerProfile(lead.Company ?? lead.Name) { Phone = lead.Phone, Tags = lead.Tags };
        var customer = Customer.Register(number, profile, lead.OwnerId, lead.TeamId, now, caller.UserId);
        db.Add(customer);
        return customer.Id;
    }

    private static async Task<Opportunity> Open(
        Lead lead,
        Guid customerId,
        ConvertLeadInput input,
        DateTime now,
        CrmDbContext db,
        Caller caller,
        CancellationToken stop)
    {
        var workspace = await db.Workspace(stop);
        var amount = BaseAmount.InBase(Money.Of(input.Amount ?? 0, workspace.BaseCurrency), workspace.LocalDate(now));
        var number = await NumberSeries.Next(db, nameof(Opportunity), 1, stop);
        var draft = new OpportunityDraft(number, input.Title ?? lead.Name, amount, lead.OwnerId, lead.TeamId)
        {
            CustomerId = customerId,
            LeadId = lead.Id,
        };
        var (stage, gate) = await PipelineStages.Entry(input.PipelineId, null, db, stop);
        var opportunity = Opportunity.Open(draft, stage, gate, now, caller.UserId);
        db.Add(opportunity);
        return opportunity;
    }
}
