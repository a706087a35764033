namespace CrmGraph.GraphQL;

/// <summary>A file that came with a request, as the scalar <c>Upload</c>. It is gone when the request is answered.</summary>
public sealed class UploadedFile
{
    private readonly Func<Stream> _open;

    internal UploadedFile(string name, string? contentType, long length, Func<Stream> open)
    {
        Name = name;
        ContentType = contentType;
        Length = length;
        _open = open;
    }

    /// <summary>The name the client gave it, without folders; nothing to trust or to store under.</summary>
    public string Name { get; }

    /// <summary>The media type the client says it has; null when it says none.</summary>
    public string? ContentType { get; }

    /// <summary>How many bytes it has.</summary>
    public long Length { get; }

    /// <summary>The bytes from the beginning; several readers do not disturb each other.</summary>
    public Stream OpenRead() => _open();
}
