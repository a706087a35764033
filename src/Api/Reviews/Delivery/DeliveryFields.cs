using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews.Delivery;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Reviews.Delivery;

/// <summary>Reviews by e-mail in the graph: the plans, and the history of what was sent.</summary>
internal static class DeliveryFields
{
    private static readonly Type[] Terms = [typeof(NothingAttached), typeof(RecipientWithoutAddress)];

    public static void AddDeliveries(this SchemaBuilder schema)
    {
        schema.Enum<DeliveryStatus>();
        schema.Object<DeliveryPlan>("DeliveryPlan", DefinePlan);
        schema.Object<ReviewDelivery>("ReviewDelivery", DefineDelivery);
        schema.Query(query =>
        {
            query.Connection<DeliveryPlan>("deliveryPlans", context => context.Visible<DeliveryPlan>())
                .DefaultOrder(p => p.NextAt)
                .Describe("The weekly e-mails planned for you, and as a manager those for everybody, the next one first.");
            query.Connection<ReviewDelivery>("reviewDeliveries", context => context.Visible<ReviewDelivery>())
                .DefaultOrder(d => d.DueAt, descending: true)
                .Describe("The e-mails with reviews that were sent, wait, or were given up, the newest first.");
        });
        schema.Change<CreateDeliveryPlanInput, DeliveryPlan>("createDeliveryPlan", "plan", CreateDeliveryPlan.Run, Terms);
        schema.Change<UpdateDeliveryPlanInput, DeliveryPlan>("updateDeliveryPlan", "plan", UpdateDeliveryPlan.Run, Terms);
        schema.Change<StopDeliveryPlanInput, DeliveryPlan>("stopDeliveryPlan", "plan", StopDeliveryPlan.Run);
        schema.Change<RetryDeliveryInput, ReviewDelivery>("retryDelivery", "delivery", RetryDelivery.Run, typeof(DeliveryNotFailed));
    }

    private static void DefinePlan(ObjectTypeBuilder<DeliveryPlan> plan)
    {
        plan.Entity();
        plan.Field(p => p.Day);
        plan.Field(p => p.Hour);
        plan.Field(p => p.Pdf);
        plan.Field(p => p.Workbook);
        plan.Field(p => p.Language);
        plan.Field(p => p.NextAt);
        plan.Field(p => p.Version);
        plan.One<User>("recipient", p => p.OwnerId).NonNull().Describe("Who gets it; the review shows what this user may see.");
        plan.One<Team>("team", p => p.TeamId);
        plan.One<User>("rep", p => p.RepId);
    }

    private static void DefineDelivery(ObjectTypeBuilder<ReviewDelivery> delivery)
    {
        delivery.Entity();
        delivery.Field(d => d.Week);
        delivery.Field(d => d.DueAt);
        delivery.Field(d => d.Status);
        delivery.Field(d => d.Attempts);
        delivery.Field(d => d.NextAttemptAt);
        delivery.Field(d => d.SentAt);
        delivery.Field(d => d.SentTo);
        delivery.Field(d => d.DataVersion);
        delivery.Field(d => d.Failure);
        delivery.Field(d => d.Version);
        delivery.One<DeliveryPlan>("plan", d => d.PlanId).NonNull();
        delivery.One<User>("recipient", d => d.OwnerId).NonNull().Describe("Who gets it.");
    }
}
