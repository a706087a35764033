using System.Text.Json;
using CrmGraph.Api.Tests.Live;

namespace CrmGraph.Api.Tests.Access;

/// <summary>A caller's subscription to one field, and what came of it.</summary>
internal sealed class Watch(string userName, string watched, AnyStream stream) : IAsyncDisposable
{
    private readonly List<JsonElement> _told = [];

    public string UserName => userName;

    public string Field => watched;

    public IReadOnlyList<JsonElement> Told => _told;

    /// <summary>Reads the next message, which must come.</summary>
    public async Task<JsonElement> Next()
    {
        Assert.True(await TryNext(), $"The stream of {watched} to {userName} ended.");
        return _told[^1];
    }

    /// <summary>Reads until so many messages came.</summary>
    public async Task ReadTo(int count)
    {
        while (_told.Count < count)
        {
            await Next();
        }
    }

    /// <summary>Reads whatever still comes until the server ends the stream.</summary>
    public async Task ReadToEnd()
    {
        while (await TryNext())
        {
        }
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    private async Task<bool> TryNext()
    {
        if (await stream.Next() is not { } data)
        {
            return false;
        }

        _told.Add(data.GetProperty(watched));
        return true;
    }
}
