using System.Runtime.CompilerServices;
using System.Text.Json;
using Xunit.Sdk;

namespace CrmGraph.GraphQL.Tests.Cases;

/// <summary>
/// Reads the recorded language-neutral cases from the folder named by <c>GRAPHQL_CASES</c>, by default
/// <c>../shared/graphql-cases</c> beside the repository. Without the folder a test is skipped, and fails where CI=true.
/// </summary>
internal static class CaseFile
{
    private static readonly Dictionary<string, JsonElement> Loaded = [];

    /// <summary>
    /// Runs every case of a file and reports the failing ones; a check returns what is wrong, or null.
    /// </summary>
    public static void Check(string file, Func<JsonElement, bool> isDue, Func<JsonElement, string?> check)
    {
        var cases = Root(file).GetProperty("cases").EnumerateArray().Where(isDue).ToList();
        var failures = cases.Select((c, i) => (Id: IdOf(c, i), Problem: Try(check, c))).Where(f => f.Problem is not null).ToList();

        Assert.SkipWhen(cases.Count == 0 && IsChosen, $"No case of {file}.json is about the specification.");
        Assert.NotEmpty(cases);
        Assert.True(
            failures.Count == 0,
            $"{failures.Count} of {cases.Count} cases of {file}.json "
            + $"fail:\n{string.Join('\n', failures.Take(100).Select(f => $"{f.Id}: {f.Problem}"))}");
    }

    /// <summary>The whole file; skips the test when it is absent.</summary>
    public static JsonElement Root(string file)
    {
        lock (Loaded)
        {
            if (!Loaded.TryGetValue(file, out var root))
            {
                Loaded[file] = root = JsonDocument.Parse(File.ReadAllText(PathOf(file))).RootElement;
            }

            return root;
        }
    }

    private static bool IsChosen => Environment.GetEnvironmentVariable("GRAPHQL_CASES") is not null;

    private static string PathOf(string file)
    {
        var folder = Environment.GetEnvironmentVariable("GRAPHQL_CASES") ?? DefaultFolder();
        var path = Path.Combine(folder, $"{file}.json");
        if (!Directory.Exists(folder) && Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail($"The recorded cases are not at {folder}.");
        }

        Assert.SkipUnless(File.Exists(path), $"There is no {path}.");
        return path;
    }

    private static string DefaultFolder([CallerFilePath] string here = "") =>
        Ancestors(here).Select(d => Path.Combine(d, "shared", "graphql-cases")).FirstOrDefault(Directory.Exists)
        ?? Path.GetFullPath(Path.Combine(here, "../../../../../shared/graphql-cases"));

    private static IEnumerable<string> Ancestors(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }

    private static string? Try(Func<JsonElement, string?> check, JsonElement item)
    {
        try
        {
            return check(item);
        }
        catch (Exception e) when (e is not (OutOfMemoryException or SkipException))
        {
            return e.ToString();
        }
    }

    private static string IdOf(JsonElement item, int index) =>
        item.TryGetProperty("id", out var id) ? id.GetString()! : $"#{index}";
}
