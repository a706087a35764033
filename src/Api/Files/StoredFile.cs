namespace CrmGraph.Api.Files;

/// <summary>The content of a file, kept once however often it is handed in.</summary>
internal sealed class StoredFile
{
    /// <summary>SHA-256 of the content, in lower-case hexadecimal digits.</summary>
    public required string Hash { get; init; }

    public required byte[] Content { get; init; }
}
