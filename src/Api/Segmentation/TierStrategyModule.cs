using CrmGraph.Api.Graph;
using CrmGraph.Api.Segmentation.Cadence;
using CrmGraph.Api.Segmentation.Results;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Segmentation;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Segmentation;

/// <summary>How tiers are looked after and what comes of it: planned contacts, results, candidates and the most valuable customers.</summary>
internal static class TierStrategyModule
{
    public static SchemaBuilder AddTierStrategy(this SchemaBuilder schema)
    {
        schema.Enum<ParetoAngle>();
        schema.Enum<TraitDimension>();
        AddCadence(schema);
        AddResults(schema);
        AddRankings(schema);
        schema.Change<UpdateTierInput, Tier>("updateTier", "tier", UpdateTier.Run);
        return schema;
    }

    private static void AddCadence(SchemaBuilder schema)
    {
        schema.InMemory<ContactTask>("ContactTask", task =>
        {
            task.Ignore(t => t.CustomerId);
            task.Ignore(t => t.TierId);
            task.Ignore(t => t.OwnerId);
            task.One<Customer>("customer", t => t.CustomerId).NonNull();
            task.One<Tier>("tier", t => t.TierId).NonNull();
            task.One<User>("owner", t => t.OwnerId).NonNull();
        });
        schema.InMemory<ContactTasks>("ContactTasks");
        schema.Query(query => query.Field<ContactTasksArguments, ContactTasks>("contactTasks", (arguments, context) =>
            ListContactTasks.Run(arguments, context.Db(), context.Caller(), context.Clock(), context.Stop)));
    }

    private static void AddResults(SchemaBuilder schema)
    {
        schema.InMemory<TierMeasureResult>("TierMeasureResult");
        schema.InMemory<TierResult>("TierResult", result =>
        {
            result.Ignore(r => r.TierId);
            result.One<Tier>("tier", r => r.TierId).NonNull();
        });
        schema.InMemory<TierResults>("TierResults");
        schema.InMemory<TierResultCustomer>("TierResultCustomer", customer =>
        {
            customer.Ignore(c => c.CustomerId);
            customer.One<Customer>("customer", c => c.CustomerId).NonNull();
        });
        schema.InMemory<TierResultCustomers>("TierResultCustomers");
        schema.Query(query =>
        {
            query.Field<TierResultsArguments, TierResults>("tierResults", (arguments, context) =>
                ReadTierResults.Run(arguments, context.Db(), context.Caller(), context.Clock(), context.Stop));
            query.Field<TierResultCustomersArguments, TierResultCustomers>("tierResultCustomers", (arguments, context) =>
                ListTierResultCustomers.Run(arguments, context.Db(), context.Caller(), context.Clock(), context.Stop));
        });
    }

    private static void AddRankings(SchemaBuilder schema)
    {
        schema.InMemory<PromotionCandidate>("PromotionCandidate", candidate =>
        {
            candidate.Ignore(c => c.CustomerId);
            candidate.One<Customer>("customer", c => c.CustomerId).NonNull();
        });
        schema.InMemory<RankedCustomer>("RankedCustomer", ranked =>
        {
            ranked.Ignore(r => r.CustomerId);
            ranked.One<Customer>("customer", r => r.CustomerId).NonNull();
        });
        schema.InMemory<ParetoTrait>("ParetoTrait");
        schema.InMemory<ParetoRanking>("ParetoRanking");
        schema.Query(query =>
        {
            query.Field<PromotionCandidatesArguments, IReadOnlyList<PromotionCandidate>>("promotionCandidates", (arguments, context) =>
                ListPromotionCandidates.Run(arguments, context.Db(), context.Caller(), context.Clock(), context.Stop))
                .Describe("Ordinary customers with high growth potential, the most promising first.");
            query.Field<ParetoRankingArguments, ParetoRanking>("paretoRanking", (arguments, context) =>
                RankCustomers.Run(arguments, context.Db(), context.Caller(), context.Clock(), context.Stop));
        });
    }
}
