using CrmGraph.Api.Graph;
using CrmGraph.Domain.Customers;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Merging;

/// <summary>Two records of one company become one, in every capability at once.</summary>
internal static class MergingModule
{
    public static SchemaBuilder AddMerging(this SchemaBuilder schema)
    {
        schema.InMemory<MergedRecords>("MergedRecords");
        schema.InMemory<MergedValue>("MergedValue");
        schema.InMemory<CustomerMergePreview>("CustomerMergePreview", preview =>
        {
            preview.Ignore(p => p.CustomerId);
            preview.Ignore(p => p.MergedId);
            preview.One<Customer>("customer", p => p.CustomerId).NonNull();
            preview.One<Customer>("merged", p => p.MergedId).NonNull();
        });
        schema.Query(query => query.Field<PreviewCustomerMergeArguments, CustomerMergePreview>("previewCustomerMerge", (arguments, context) =>
            PreviewCustomerMerge.Run(arguments, context.Db(), context.Caller(), context.Stop)));
        schema.Change<MergeCustomersInput, Customer>("mergeCustomers", "customer", MergeCustomers.Run, typeof(CustomerMergedWithItself), typeof(CustomerIsErased));
        return schema;
    }
}
