using CrmGraph.Domain.Access;

namespace CrmGraph.Domain.Pipeline.Gates;

/// <summary>How an approval is called, by the least role that gives it.</summary>
internal static class ApprovalNames
{
    public static (string Zh, string En) Of(Role role) => role switch
    {
        Role.SalesRep => ("同事审批", "Approval by a colleague"),
        Role.Supervisor => ("主管审批", "Approval by a supervisor"),
        Role.Manager => ("经理审批", "Approval by a manager"),
        Role.Administrator => ("管理员审批", "Approval by an administrator"),
    };
}
