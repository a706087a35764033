using CrmGraph.Api.Analytics.Behind;
using CrmGraph.Api.Analytics.Contributions;
using CrmGraph.Api.Analytics.Forecasts;
using CrmGraph.Api.Analytics.History;
using CrmGraph.Api.Analytics.Outlook;
using CrmGraph.Api.Analytics.Stages;
using CrmGraph.Api.Analytics.Targets;
using CrmGraph.Api.Analytics.Workloads;
using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Analytics;

/// <summary>What the numbers of the pipeline say: how it was, how it became what it is, and what to expect of it.</summary>
internal static class AnalyticsModule
{
    public static SchemaBuilder AddAnalytics(this SchemaBuilder schema) => schema.AddHistory().AddStages().AddForecasts().AddTargets().AddOutlook().AddContributions().AddWorkloads();

    private static SchemaBuilder AddHistory(this SchemaBuilder schema)
    {
        schema.Enum<PipelineFlow>();
        schema.Enum<BridgeGrouping>();
        schema.InMemory<PipelineAsOf>("PipelineAsOf");
        schema.InMemory<PipelineCell>("PipelineCell", cell =>
        {
            cell.One<Stage>("stage", c => c.StageId);
            cell.One<User>("owner", c => c.OwnerId);
            cell.One<Team>("team", c => c.TeamId);
        });
        schema.InMemory<GroupBridge>("GroupBridge", bridge =>
        {
            bridge.One<Stage>("stage", b => b.StageId);
            bridge.One<User>("owner", b => b.OwnerId);
            bridge.One<Team>("team", b => b.TeamId);
        });
        schema.InMemory<BridgeFlow>("BridgeFlow");
        schema.InMemory<OpportunitiesBehind>("OpportunitiesBehind");
        schema.InMemory<LineBehind>("LineBehind", line => line.One<Opportunity>("opportunity", l => l.OpportunityId));
        schema.Query(query =>
        {
            query.Field<PipelineAsOfArguments, PipelineAsOf>("pipelineAsOf", (arguments, context) =>
                ReadPipelineAsOf.Run(arguments, context.Db(), context.Caller(), context.Stop));
            query.Field<PipelineBridgeArguments, IReadOnlyList<GroupBridge>>("pipelineBridge", (arguments, context) =>
                ReadPipelineBridge.Run(arguments, context.Db(), context.Caller(), context.Stop))
                .Describe("How the open pipeline of each group at one moment became that at another, exact to the cent.");
            query.Field<OpportunitiesBehindArguments, OpportunitiesBehind>("opportunitiesBehind", (arguments, context) =>
                ReadOpportunitiesBehind.Run(arguments, context.Db(), context.Caller(), context.Stop));
        });
        return schema;
    }

    private static SchemaBuilder AddStages(this SchemaBuilder schema)
    {
        schema.InMemory<StageFigures>("StageFigures", stage => stage.One<Stage>("stage", s => s.StageId));
        schema.InMemory<CohortMember>("CohortMember", member => member.One<Opportunity>("opportunity", m => m.OpportunityId));
        schema.InMemory<StageLeaver>("StageLeaver", leaver => leaver.One<Opportunity>("opportunity", l => l.OpportunityId));
        schema.InMemory<StageMonth>("StageMonth");
        schema.Query(query =>
        {
            query.Field<StageFunnelArguments, IReadOnlyList<StageFigures>>("stageFunnel", (arguments, context) =>
                ReadStageFunnel.Run(arguments, context.Db(), context.Caller(), context.Clock(), context.Stop))
                .Describe("What became of the opportunities that entered each open stage in a period, lost ones counted.");
            query.Field<StageAnalysisArguments, IReadOnlyList<StageMonth>>("stageAnalysis", (arguments, context) =>
                ReadStageAnalysis.Run(arguments, context.Db(), context.Caller(), context.Clock(), context.Stop))
                .Describe("Conversion and average time of every open stage month by month, with the bottleneck of each month.");
        });
        return schema;
    }

    private static SchemaBuilder AddForecasts(this SchemaBuilder schema)
    {
        schema.InMemory<Forecast>("Forecast");
        schema.InMemory<ForecastMonthFigures>("ForecastMonth");
        schema.InMemory<ForecastStageFigures>("ForecastStage", stage => stage.One<Stage>("stage", s => s.StageId));
        schema.InMemory<StockAlert>("StockAlert", alert => alert.One<Stage>("stage", a => a.StageId));
        schema.InMemory<BackTestMonth>("BackTestMonth");
        schema.Query(query =>
        {
            query.Field<ForecastArguments, Forecast>("forecast", (arguments, context) =>
                ReadForecast.Run(arguments, context.Db(), context.Caller(), context.Clock(), context.Stop));
            query.Field<ForecastBackTestArguments, IReadOnlyList<BackTestMonth>>("forecastBackTest", (arguments, context) =>
                ReadForecastBackTest.Run(arguments, context.Db(), context.Caller(), context.Clock(), context.Stop))
                .Describe("What the forecast would have said at the start of past months, and what came.");
        });
        return schema;
    }

    private static SchemaBuilder AddTargets(this SchemaBuilder schema)
    {
        schema.Enum<TargetPeriod>();
        schema.Object<SalesTarget>("SalesTarget", SalesTargetType.Define);
        schema.InMemory<Performance>("Performance");
        schema.InMemory<TargetProgress>("TargetProgress", progress =>
        {
            progress.One<User>("user", p => p.UserId);
            progress.One<Team>("team", p => p.TeamId);
        });
        schema.Query(query =>
        {
            query.Connection<SalesTarget>("salesTargets", context => context.Visible<SalesTarget>()).DefaultOrder(t => t.StartOn)
                .Describe("The sales targets you may see, the earliest first.");
            query.Field<PerformanceArguments, Performance>("performance", (arguments, context) =>
                ReadPerformance.Run(arguments, context.Db(), context.Caller(), context.Stop));
        });
        schema.Change<SetSalesTargetInput, SalesTarget>(
            "setSalesTarget", "salesTarget", SetSalesTarget.Run, typeof(TargetHolderAmbiguous), typeof(TargetNotYours));
        return schema;
    }

    private static SchemaBuilder AddOutlook(this SchemaBuilder schema)
    {
        schema.Enum<LikelihoodReasonKind>();
        schema.InMemory<WinLikelihood>("WinLikelihood");
        schema.InMemory<LikelihoodReason>("LikelihoodReason");
        schema.InMemory<PurchaseCycle>("PurchaseCycle");
        schema.InMemory<SalesTrends>("SalesTrends");
        schema.InMemory<SalesTrend>("SalesTrend");
        schema.InMemory<SalesMonth>("SalesMonth");
        schema.Extend<Opportunity>(opportunity => opportunity
            .Batch("winLikelihood", o => o.Id, OpportunityLikelihood.Of)
            .Describe("成单概率: high, medium or low by behaviour and progress, with the reasons; null unless it is open. Apart from the win probability."));
        schema.Extend<Customer>(customer => customer
            .Batch("nextPurchase", c => c.Id, NextPurchases.Of)
            .Describe("When the customer is expected to buy again, of the orders you may see and of won opportunities without one; null after fewer than two."));
        schema.Change<UpdateLikelihoodBandsInput, Workspace>("updateLikelihoodBands", "workspace", UpdateLikelihoodBands.Run);
        schema.InMemory<PurchaseTask>("PurchaseTask", task =>
        {
            task.One<Customer>("customer", t => t.CustomerId);
            task.One<User>("owner", t => t.OwnerId);
        });
        schema.Query(query =>
        {
            query.Field<SalesTrendArguments, SalesTrends>("salesTrend", (arguments, context) =>
                ReadSalesTrend.Run(arguments, context.Db(), context.Caller(), context.Clock(), context.Stop));
            query.Field<PurchaseTasksArguments, IReadOnlyList<PurchaseTask>>("purchaseTasks", (arguments, context) =>
                ReadPurchaseTasks.Run(arguments, context.Db(), context.Caller(), context.Clock(), context.Stop))
                .Describe("Whom of your line's customers to get in touch with because they are expected to buy again, the first purchase first.");
        });
        return schema;
    }

    private static SchemaBuilder AddContributions(this SchemaBuilder schema)
    {
        schema.Enum<ContributionClass>();
        schema.Object<ContributionPlan>("ContributionPlan", ContributionPlanType.Define);
        schema.InMemory<Contribution>("Contribution", contribution =>
        {
            contribution.One<ContributionPlan>("plan", c => c.PlanId);
            contribution.One<Opportunity>("opportunity", c => c.OpportunityId);
        });
        schema.Extend<Customer>(customer => customer
            .Batch("contribution", c => c.Id, CustomerContribution.Of)
            .Describe("客户贡献类别: potential, most promising or about to close, and when the next visit is due."));
        schema.Query(query => query.List<ContributionPlan>("contributionPlans", context => context.Visible<ContributionPlan>()).OrderBy(p => p.Kind)
            .Describe("How the classes of customers are looked after."));
        schema.Change<UpdateContributionPlanInput, ContributionPlan>("updateContributionPlan", "contributionPlan", UpdateContributionPlan.Run);
        return schema;
    }

    private static SchemaBuilder AddWorkloads(this SchemaBuilder schema)
    {
        schema.InMemory<Workload>("Workload", workload =>
        {
            workload.One<User>("user", w => w.UserId);
            workload.One<Team>("team", w => w.TeamId);
        });
        schema.Query(query => query
            .Field<WorkloadsArguments, IReadOnlyList<Workload>>("workloads", (arguments, context) =>
                ReadWorkloads.Run(arguments, context.Db(), context.Caller(), context.Clock(), context.Stop))
            .Describe("负荷: what each rep and supervisor of your line has to do and has done."));
        return schema;
    }
}
