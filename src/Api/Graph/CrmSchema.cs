using CrmGraph.Api.Access;
using CrmGraph.Api.Analytics;
using CrmGraph.Api.Automation;
using CrmGraph.Api.Customers;
using CrmGraph.Api.Export;
using CrmGraph.Api.FollowUps;
using CrmGraph.Api.Import;
using CrmGraph.Api.Leads;
using CrmGraph.Api.Live;
using CrmGraph.Api.Merging;
using CrmGraph.Api.Pipeline;
using CrmGraph.Api.Privacy;
using CrmGraph.Api.Products;
using CrmGraph.Api.Reviews;
using CrmGraph.Api.Sales;
using CrmGraph.Api.Segmentation;
using CrmGraph.Api.Service;
using CrmGraph.Api.Timeline;
using CrmGraph.GraphQL.Building;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.Api.Graph;

/// <summary>The whole graph: one line for each capability, in their order.</summary>
internal static class CrmSchema
{
    public static Schema Build()
    {
        var schema = new SchemaBuilder();
        schema.AddScalars();
        schema.AddAccess();
        schema.AddCustomers();
        schema.AddProducts();
        schema.AddLeads();
        schema.AddPipeline();
        schema.AddSales();
        schema.AddFollowUps();
        schema.AddSegmentation();
        schema.AddService();
        schema.AddAnalytics();
        schema.AddReviews();
        schema.AddAutomation();
        schema.AddMerging();
        schema.AddTimeline();
        schema.AddImport();
        schema.AddExport();
        schema.AddPrivacy();
        schema.AddLive();
        return schema.Build();
    }
}
