using System.Text.Json;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain.Access;

namespace CrmGraph.Api.Tests.Pipeline.Randomized;

/// <summary>Somebody who changes opportunities as a front end does.</summary>
internal sealed class Actor(Caller caller, CrmClient client, Draw draw)
{
    public Caller Caller => caller;

    public CrmClient Client => client;

    /// <summary>The id a client sends.</summary>
    public string Id { get; } = NodeIds.User(caller.UserId);

    /// <summary>Runs a mutation, now and then twice with one key, which must do no more than once; the code of its refusal.</summary>
    public async Task<string?> Do(string mutation, object input)
    {
        var fields = JsonSerializer.SerializeToNode(input)!.AsObject();
        if (!draw.OneIn(8))
        {
            return Refusal(await client.Try(mutation, fields, ""));
        }

        fields["idempotencyKey"] = Guid.CreateVersion7().ToString();
        var first = await client.Try(mutation, fields, "");
        var again = await client.Try(mutation, fields, "");
        Assert.Equal(first.GetRawText(), again.GetRawText());
        return Refusal(first);
    }

    public static string? Refusal(JsonElement payload) =>
        payload.GetProperty("errors") is { ValueKind: JsonValueKind.Array } errors ? errors[0].GetProperty("code").GetString() : null;
}
