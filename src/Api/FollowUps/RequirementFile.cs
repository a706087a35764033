using CrmGraph.Api.Graph;
using CrmGraph.Domain.FollowUps;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.FollowUps;

/// <summary>客户需求档案: what the customer said and was promised on the way to the contract, for whoever looks after them from then on.</summary>
/// <param name="Needs">核心需求: what the customer needs, the earliest first.</param>
/// <param name="Objections">客户异议: what held the customer back.</param>
/// <param name="Commitments">承诺事项: what we promised.</param>
/// <param name="Solutions">解决方案: what we proposed.</param>
internal sealed record RequirementFile(
    IReadOnlyList<RequirementNote> Needs,
    IReadOnlyList<RequirementNote> Objections,
    IReadOnlyList<RequirementNote> Commitments,
    IReadOnlyList<RequirementNote> Solutions)
{
    /// <summary>The files of many opportunities, from the contacts the caller may see, in one statement.</summary>
    public static async Task<IReadOnlyDictionary<Guid, RequirementFile>> Of(IReadOnlyList<Guid> ids, RequestContext context)
    {
        var contacts = await context.Visible<FollowUp>()
            .Where(f => f.OpportunityId != null && ids.Contains(f.OpportunityId.Value))
            .OrderBy(f => f.At).ThenBy(f => f.Id)
            .Select(f => new Contact(f.OpportunityId!.Value, f.At, f.AuthorId, f.Need, f.Objection, f.Commitment, f.Solution))
            .ToListAsync(context.Stop);
        var byOpportunity = contacts.ToLookup(contact => contact.OpportunityId);
        return ids.ToDictionary(id => id, id => Of([.. byOpportunity[id]]));
    }

    private static RequirementFile Of(IReadOnlyList<Contact> contacts) => new(
        Notes(contacts, contact => contact.Need),
        Notes(contacts, contact => contact.Objection),
        Notes(contacts, contact => contact.Commitment),
        Notes(contacts, contact => contact.Solution));

    private static List<RequirementNote> Notes(IReadOnlyList<Contact> contacts, Func<Contact, string?> words) =>
        [.. contacts.Where(contact => words(contact) is not null).Select(contact => new RequirementNote(words(contact)!, contact.At, contact.AuthorId))];

    private sealed record Contact(
        Guid OpportunityId,
        DateTime At,
        Guid AuthorId,
        string? Need,
        string? Objection,
        string? Commitment,
        string? Solution);
}

/// <summary>Something that was said.</summary>
/// <param name="Text">The words.</param>
/// <param name="At">When it was said.</param>
/// <param name="AuthorId">Who wrote it down.</param>
internal sealed record RequirementNote(string Text, DateTime At, Guid AuthorId);
