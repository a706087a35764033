using Microsoft.AspNetCore.WebUtilities;

namespace CrmGraph.GraphQL.Transports.Http.Uploads;

/// <summary>The files of one request: small ones in memory, others in a temporary folder that ends with it.</summary>
internal sealed class ReceivedFiles : IDisposable
{
    private const int MostInMemory = 64 * 1024;

    private DirectoryInfo? _folder;

    /// <summary>Takes a file from the connection, piece by piece.</summary>
    /// <exception cref="RefusedRequestException">It is larger than a file may be.</exception>
    public async Task<UploadedFile> ReceiveAsync(FileMultipartSection section, long maxSize, CancellationToken stop)
    {
        var source = section.FileStream ?? Stream.Null;
        var head = new MemoryStream();
        var isWhole = await BoundedCopy.RunAsync(source, head, MostInMemory, stop) <= MostInMemory;
        var (length, open) = isWhole
            ? (head.Length, () => new MemoryStream(head.GetBuffer(), 0, (int)head.Length, writable: false))
            : await StoreAsync(head, source, maxSize, stop);
        return length <= maxSize
            ? new UploadedFile(Path.GetFileName(section.FileName.Replace('\\', '/')), section.Section.ContentType, length, open)
            : throw UploadErrors.FileTooLarge(maxSize);
    }

    public void Dispose() => _folder?.Delete(recursive: true);

    private async Task<(long Length, Func<Stream> Open)> StoreAsync(MemoryStream head, Stream rest, long maxSize, CancellationToken stop)
    {
        // Only this user may look into the folder.
        _folder ??= Directory.CreateTempSubdirectory("upload-");
        var path = Path.Combine(_folder.FullName, Path.GetRandomFileName());
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 4096, FileOptions.Asynchronous);
        head.Position = 0;
        await head.CopyToAsync(file, stop);
        var further = await BoundedCopy.RunAsync(rest, file, maxSize - head.Length, stop);
        return (head.Length + further, () => File.OpenRead(path));
    }
}
