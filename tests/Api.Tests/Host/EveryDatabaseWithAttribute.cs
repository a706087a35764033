using System.Reflection;
using CrmGraph.Tests;
using Xunit.Sdk;
using Xunit.v3;

namespace CrmGraph.Api.Tests.Host;

/// <summary>Runs a theory with these arguments once on each database.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EveryDatabaseWithAttribute(params object[] arguments) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod,
        DisposalTracker disposalTracker) =>
        new([.. Enum.GetValues<Database>().Select(database => new TheoryDataRow([database, .. arguments]))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
