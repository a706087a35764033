using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Import.Rows;

/// <summary>The users that the rows of a chunk name as owners, by user name or by the name colleagues read.</summary>
internal sealed class StaffNames
{
    public const string Field = "owner";

    private readonly ILookup<string, Member> _byName;
    private readonly Member _caller;

    private StaffNames(IEnumerable<Member> members, Member caller)
    {
        _byName = members
            .SelectMany(member => new[] { member.UserName, member.Name }.Distinct(StringComparer.Ordinal).Select(name => (name, member)))
            .ToLookup(pair => pair.name, pair => pair.member, StringComparer.Ordinal);
        _caller = caller;
    }

    public static async Task<StaffNames> Read(Chunk chunk, CancellationToken stop)
    {
        var (names, callerId) = (chunk.Texts(Field), chunk.Caller.UserId);
        var members = await chunk.Db.Visible<User>(chunk.Caller)
            .Where(user => (user.Active && (names.Contains(user.UserName) || names.Contains(user.Name))) || user.Id == callerId)
            .Select(user => new Member(user.Id, user.TeamId, user.UserName, user.Name))
            .ToListAsync(stop);
        return new StaffNames(members, members.Single(member => member.Id == callerId));
    }

    /// <summary>The owner of a row and the owner's team; who imports, where the row names nobody.</summary>
    public (Guid OwnerId, Guid? TeamId) Owner(ImportRow row)
    {
        var member = row.Text(Field) is { } name ? Named(name) : _caller;
        return (member.Id, member.TeamId);
    }

    private Member Named(string name) => _byName[name].ToList() switch
    {
        [] => throw new RowReferenceUnknown(Field, name).AsException(),
        [var one] => one,
        _ => throw new RowReferenceAmbiguous(Field, name).AsException(),
    };

    private sealed record Member(Guid Id, Guid? TeamId, string UserName, string Name);
}
