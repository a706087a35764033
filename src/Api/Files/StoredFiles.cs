using System.Security.Cryptography;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Files;

/// <summary>Takes files that are handed in, each content once, and drops what no document has any more.</summary>
internal static class StoredFiles
{
    /// <summary>Adds the content, unless it is known, to the next save. What is too large is not even read.</summary>
    public static async Task<DocumentFile> Take(UploadedFile file, CrmDbContext db, CancellationToken stop)
    {
        var content = new byte[DocumentFile.CheckedSize(file.Length)];
        await using (var source = file.OpenRead())
        {
            await source.ReadExactlyAsync(content, stop);
        }

        return new DocumentFile(file.Name, file.ContentType, content.LongLength, await Keep(content, db, stop));
    }

    /// <summary>Adds the content, unless it is known, to the next save, and returns its hash.</summary>
    public static async Task<string> Keep(byte[] content, CrmDbContext db, CancellationToken stop)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        if (!await db.Set<StoredFile>().AnyAsync(known => known.Hash == hash, stop))
        {
            db.Add(new StoredFile { Hash = hash, Content = content });
        }

        return hash;
    }

    /// <summary>Deletes those of these files that no document has any more.</summary>
    public static Task DropUnused(IReadOnlyList<string> hashes, CrmDbContext db, CancellationToken stop) => db.Set<StoredFile>()
        .Where(file => hashes.Contains(file.Hash))
        .Where(file => !db.Set<OpportunityDocument>().Any(document => document.Hash == file.Hash))
        .Where(file => !db.Set<CustomerDocument>().Any(document => document.Hash == file.Hash))
        .Where(file => !db.Set<Workspace>().Any(workspace => workspace.LogoHash == file.Hash))
        .ExecuteDeleteAsync(stop);
}
