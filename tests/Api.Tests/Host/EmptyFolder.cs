namespace CrmGraph.Api.Tests.Host;

/// <summary>Folders that are gone when the tests end.</summary>
internal static class EmptyFolder
{
    static EmptyFolder() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Root, recursive: true);

    public static string Root { get; } = Directory.CreateTempSubdirectory("crm-test").FullName;

    /// <summary>The path of a folder that does not exist yet.</summary>
    public static string New() => Path.Combine(Root, $"{Guid.CreateVersion7():N}");
}
