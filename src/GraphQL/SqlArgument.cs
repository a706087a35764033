using System.Data.Common;

namespace CrmGraph.GraphQL;

/// <summary>A parameter of a statement.</summary>
/// <param name="Slot">Whose value it has.</param>
/// <param name="Make">Makes the parameter with a value, typed and converted as the column stores it.</param>
public sealed record SqlArgument(Slot Slot, Func<DbCommand, object?, DbParameter> Make);
