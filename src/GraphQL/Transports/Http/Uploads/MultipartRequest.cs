using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CrmGraph.GraphQL.Transports.Http.Uploads;

/// <summary>
/// Reads requests with files (https://github.com/jaydenseric/graphql-multipart-request-spec): the part <c>operations</c>, the
/// part <c>map</c>, then the files. Nothing of a file is taken before the two are known to be good.
/// </summary>
internal sealed class MultipartRequest(HttpRequest request, GraphQLServerOptions options)
{
    private readonly CancellationToken _stop = request.HttpContext.RequestAborted;

    public static bool IsSentBy(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);

    /// <summary>The requests with their files in place; the caller disposes them.</summary>
    public async Task<RequestBody> ReadAsync()
    {
        // A form is sent by foreign pages without a question; a header of its own makes a browser ask first.
        if (request.Headers["GraphQL-Preflight"].Count == 0)
        {
            throw UploadErrors.PreflightRequired();
        }

        if (!options.MayUpload(request.HttpContext))
        {
            throw UploadErrors.NotAuthorized();
        }

        AllowLargeBody();
        try
        {
            return await ReadPartsAsync(new MultipartReader(Boundary(), request.Body));
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw UploadErrors.InvalidForm();
        }
    }

    private async Task<RequestBody> ReadPartsAsync(MultipartReader parts)
    {
        var operations = await TextAsync(parts, "operations", otherwise: UploadErrors.NoOperations);
        var body = RequestParser.ParseBody(new ReadOnlySequence<byte>(operations), options.MaxBatchSize);
        var map = UploadMap.Parse(await TextAsync(parts, "map", otherwise: UploadErrors.NoMap), body, options.MaxUploads);
        var files = new ReceivedFiles();
        try
        {
            await ReceiveAsync(parts, map, files);
            return body with { Files = files };
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }

    private async Task ReceiveAsync(MultipartReader parts, UploadMap map, ReceivedFiles files)
    {
        var missing = map.Places.ToDictionary(StringComparer.Ordinal);
        while (missing.Count > 0 && await parts.ReadNextSectionAsync(_stop) is { } part)
        {
            if (part.AsFileSection() is { } section && missing.Remove(section.Name, out var places))
            {
                var file = await files.ReceiveAsync(section, options.MaxUploadSize, _stop);
                foreach (var place in places)
                {
                    place.Put(file);
                }
            }
        }

        if (missing.Count > 0)
        {
            throw UploadErrors.FileMissing(missing.Keys.First());
        }
    }

    private async Task<ReadOnlyMemory<byte>> TextAsync(MultipartReader parts, string name, Func<RefusedRequestException> otherwise)
    {
        if (await parts.ReadNextSectionAsync(_stop) is not { } part)
        {
            throw otherwise();
        }

        var given = part.GetContentDispositionHeader()?.Name.Value?.Trim('"');
        if (given != name)
        {
            throw given == "map" ? UploadErrors.Misordered() : otherwise();
        }

        var text = new MemoryStream();
        if (await BoundedCopy.RunAsync(part.Body, text, options.MaxBodySize, _stop) > options.MaxBodySize)
        {
            throw TransportErrors.BodyTooLarge();
        }

        return text.GetBuffer().AsMemory(0, (int)text.Length);
    }

    /// <summary>The server's own limit is for requests without files.</summary>
    private void AllowLargeBody()
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = (2L * options.MaxBodySize) + (options.MaxUploads * options.MaxUploadSize);
        }
    }

    private string Boundary()
    {
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.ContentType).Boundary).Value;
        return string.IsNullOrWhiteSpace(boundary) ? throw UploadErrors.InvalidForm() : boundary;
    }
}
