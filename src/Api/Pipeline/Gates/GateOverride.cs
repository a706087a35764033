using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline.Gates;

namespace CrmGraph.Api.Pipeline.Gates;

/// <summary>Passing a gate with something missing: from supervisors on, with a reason that the ledger keeps.</summary>
internal static class GateOverride
{
    public static StageGate With(this StageGate gate, string? overrideReason, Caller caller)
    {
        if (overrideReason is null)
        {
            return gate;
        }

        return caller.Role >= Role.Supervisor
            ? gate.Override(overrideReason)
            : throw new NotAllowed(Role.Supervisor).AsException();
    }
}
