using CrmGraph.Domain;

namespace CrmGraph.Api.Demo;

/// <summary>How an opportunity begins.</summary>
/// <param name="OpenedAt">When it is opened.</param>
/// <param name="Customer">Who may buy.</param>
/// <param name="Owner">Who sells.</param>
/// <param name="Product">What.</param>
/// <param name="Pipeline">On which way.</param>
/// <param name="Title">In a few words.</param>
/// <param name="Amount">For how much.</param>
internal sealed record OpportunityPlan(
    long OpenedAt,
    DemoCustomer Customer,
    DemoRep Owner,
    DemoProduct Product,
    DemoPipeline Pipeline,
    string Title,
    Money Amount)
{
    /// <summary>Whether it begins as a lead.</summary>
    public bool FromLead { get; init; }

    /// <summary>Whether it is bound to be won.</summary>
    public bool Certain { get; init; }

    /// <summary>The stage it is opened in, counted from 0.</summary>
    public int FirstStage { get; init; }
}
