using System.Collections.Concurrent;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.Sdl;

namespace CrmGraph.GraphQL.Tests.Cases;

/// <summary>The schemas of schemas.json, built once.</summary>
internal static class CaseSchemas
{
    private static readonly ConcurrentDictionary<string, Schema> Built = new();

    public static Schema Get(string id) =>
        Built.GetOrAdd(id, key => SdlSchema.BuildUnchecked(Sdl(key)));

    public static string Sdl(string id) => CaseFile.Root("schemas").GetProperty("schemas").GetProperty(id).GetString()!;
}
