using System.Runtime.CompilerServices;

namespace CrmGraph.Tests;

/// <summary>Where the repository is.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find();

    private static string Find([CallerFilePath] string here = "") => System.IO.Path.GetFullPath(System.IO.Path.Combine(here, "../../.."));
}
