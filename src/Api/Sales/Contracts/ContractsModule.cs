using CrmGraph.Api.Graph;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Collection;
using CrmGraph.Domain.Sales.Contracts;
using CrmGraph.Domain.Sales.Quotations;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Sales.Contracts;

/// <summary>What was agreed, and how it is paid.</summary>
internal static class ContractsModule
{
    private static readonly Type[] Agreed = [typeof(ContractStatusForbids), typeof(OpportunityAlreadyClosed), typeof(OpportunityIsArchived)];

    public static void AddContracts(this SchemaBuilder schema)
    {
        schema.Enum<ContractStatus>();
        schema.Object<Contract>("Contract", ContractType.Define);
        schema.Extend<Opportunity>(opportunity => opportunity
            .Connection<Contract, Guid>("contracts", o => o.Id, c => c.OpportunityId, context => context.Visible<Contract>())
            .DefaultOrder(c => c.Number)
            .Describe("What was agreed, the first contract first."));
        schema.Query(query =>
        {
            query.One<Contract>("contract");
            query.Connection<Contract>("contracts", context => context.Visible<Contract>()).DefaultOrder(c => c.Number)
                .Describe("The contracts of the opportunities you may see, the first number first.");
        });
        schema.Change<CreateContractInput, Contract>(
            "createContract",
            "contract",
            CreateContract.Run,
            [typeof(QuotationStatusForbids), typeof(QuotationHasContract), typeof(InstalmentsDoNotSumUp), .. Agreed]);
        schema.Change<UpdateContractInput, Contract>(
            "updateContract", "contract", UpdateContract.Run, [typeof(InstalmentsDoNotSumUp), .. Agreed]);
        schema.Change<SignContractInput, Contract>("signContract", "contract", SignContract.Run, [typeof(PaymentPlanMissing), .. Agreed]);
        schema.Change<CancelContractInput, Contract>("cancelContract", "contract", CancelContract.Run, Agreed);
    }
}
