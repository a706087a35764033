namespace CrmGraph.Domain;

/// <summary>What is known of a stored file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MediaType">Its media type; null when the client said none.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Hash">SHA-256 of its content, in lower-case hexadecimal digits.</param>
public sealed record DocumentFile(string Name, string? MediaType, long Size, string Hash)
{
    /// <summary>The largest file, in bytes: 20 MiB.</summary>
    public const long Largest = 20 * 1024 * 1024;

    /// <summary>Documents and pictures of documents; nothing that a browser would run.</summary>
    private static readonly HashSet<string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        "application/pdf",
        "application/msword",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.ms-excel",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "image/jpeg",
        "image/png",
        "text/plain",
    };

    /// <summary>The media type, if such files are taken.</summary>
    public static string CheckedType(string? mediaType) =>
        mediaType is not null && Types.TryGetValue(mediaType, out var known)
            ? known
            : throw new InvalidValue("mediaType", $"must be one of {string.Join(", ", Types.Order(StringComparer.Ordinal))}").AsException();

    /// <summary>The size, if such a file is taken.</summary>
    public static long CheckedSize(long size) =>
        size is > 0 and <= Largest
            ? size
            : throw new InvalidValue("file", $"must have between 1 and {Largest} bytes").AsException();
}
