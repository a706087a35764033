using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CrmGraph.Api.Data;
using CrmGraph.Domain;

namespace CrmGraph.Api.Analytics.Behind;

/// <summary>Names a number, so that the list behind it can be asked for.</summary>
/// <remarks>It carries no right: the list is read with the caller's own eyes.</remarks>
/// <param name="Scope">Whose number it is.</param>
[JsonDerivedType(typeof(OpenNumber), "open")]
[JsonDerivedType(typeof(FlowNumber), "flow")]
[JsonDerivedType(typeof(WonNumber), "won")]
[JsonDerivedType(typeof(ExpectedNumber), "expected")]
[JsonDerivedType(typeof(LedgerNumber), "ledger")]
internal abstract record NumberKey(AnalyticsScopeInput? Scope)
{
    public string Write() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this));

    public static NumberKey Read(string key)
    {
        try
        {
            return JsonSerializer.Deserialize<NumberKey>(Base64Url.DecodeFromChars(key)) ?? throw Unknown();
        }
        catch (Exception broken) when (broken is FormatException or JsonException or NotSupportedException)
        {
            throw Unknown();
        }
    }

    /// <summary>What the number was counted from, of what the scope lets through.</summary>
    public abstract Task<IReadOnlyList<LineBehind>> Lines(AnalyticsScope scope, CrmDbContext db, CancellationToken stop);

    private static RuleException Unknown() => new InvalidValue("key", "does not name a number; take it from a behind field").AsException();
}
