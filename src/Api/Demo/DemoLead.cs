using CrmGraph.Domain.Leads;

namespace CrmGraph.Api.Demo;

/// <summary>How a lead begins.</summary>
/// <param name="At">When it is captured.</param>
/// <param name="Owner">The rep who gets it.</param>
/// <param name="Profile">What is known about it.</param>
/// <param name="Chinese">Whether it is spoken to in Chinese.</param>
/// <param name="Becomes">The opportunity it turns into; null when it turns into none.</param>
internal sealed record LeadPlan(long At, DemoRep Owner, LeadProfile Profile, bool Chinese, OpportunityPlan? Becomes);

/// <summary>A lead with the plan it came from.</summary>
internal sealed record DemoLead(LeadPlan Plan, Lead Lead);
