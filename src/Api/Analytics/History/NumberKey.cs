using System.Buffers.Text;
using System.Text.Json;
using CrmGraph.Domain;
using CrmGraph.Domain.Analytics;

namespace CrmGraph.Api.Analytics.History;

/// <summary>Names a number of a pipeline's history, so that the list behind it can be asked for.</summary>
/// <remarks>It carries no right: the list is read with the caller's own eyes.</remarks>
/// <param name="From">The start of a bridge; null for a single moment.</param>
/// <param name="To">The moment, or the end of the bridge.</param>
/// <param name="Cell">The cell; null for all of the scope.</param>
/// <param name="By">What the bridge was told apart by.</param>
/// <param name="Group">The group of the bridge.</param>
/// <param name="Flow">The step of the bridge.</param>
/// <param name="Scope">Whose.</param>
internal sealed record NumberKey(
    DateTime? From,
    DateTime To,
    OpenCell? Cell,
    BridgeGrouping? By,
    Guid? Group,
    PipelineFlow? Flow,
    AnalyticsScopeInput? Scope)
{
    public string Write() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this));

    public static NumberKey Read(string key)
    {
        try
        {
            return JsonSerializer.Deserialize<NumberKey>(Base64Url.DecodeFromChars(key)) ?? throw Unknown();
        }
        catch (Exception broken) when (broken is FormatException or JsonException)
        {
            throw Unknown();
        }
    }

    private static RuleException Unknown() => new InvalidValue("key", "does not name a number; take it from a behind field").AsException();
}
