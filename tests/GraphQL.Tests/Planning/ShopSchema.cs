using CrmGraph.GraphQL.Building;
using CrmGraph.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.GraphQL.Tests.Planning;

/// <summary>The graph of the shop, described the way a capability describes its types.</summary>
internal static class ShopSchema
{
    /// <summary>An id under which the first company was known before.</summary>
    public static readonly Guid Former = new("01900000-0000-7000-8000-000000000021");

    private static readonly Guid Present = new("01900000-0000-7000-8000-000000000011");

    public static Schema Build()
    {
        var schema = new SchemaBuilder();
        schema.Object<Person>("Person", type =>
        {
            type.Node(p => p.Id);
            type.Source(c => c.Shop().People.Where(p => !p.IsHidden));
            type.Field(p => p.Name);
            type.One<Person>("boss", p => p.BossId);
        });
        schema.Object<Company>("Company", type =>
        {
            type.Node(c => c.Id);
            type.Source(c => c.Shop().Companies.Where(x => !x.IsHidden));
            type.Aliases((ids, _) => Task.FromResult<IReadOnlyDictionary<Guid, Guid>>(
                ids.Where(id => id == Former).ToDictionary(id => id, _ => Present)));
            type.Field(c => c.Number);
            type.Field(c => c.Name);
            type.Field(c => c.Nickname);
            type.Field(c => c.Status);
            type.Field("revenue", c => c.Units).AsDecimal(4);
            type.Field("share", c => c.Share).AsDecimal(4);
            type.Field(c => c.FoundedOn);
            type.One<Person>("owner", c => c.OwnerId);
            type.One<Person>("openOwner", c => c.OwnerId).Visible();
            type.Connection<Contact, Guid>("contacts", c => c.Id, c => c.CompanyId).DefaultOrder(c => c.Name);
            type.List<Contact, Guid>("allContacts", c => c.Id, c => c.CompanyId).OrderBy(c => c.Name);
            type.Batch("nameLength", c => c.Name, (names, _) =>
                Task.FromResult<IReadOnlyDictionary<string, int>>(names.ToDictionary(n => n, n => n.Length)));
        });
        schema.Object<Contact>("Contact", type =>
        {
            type.Node(c => c.Id);
            type.Source(c => c.Shop().Contacts);
            type.Field(c => c.Name);
            type.Field(c => c.Rank);
            type.One<Company>("company", c => c.CompanyId);
            type.Connection<Contact, Guid>("friends", c => c.Id, c => c.FriendId).DefaultOrder(c => c.Name);
        });
        schema.InMemory<Greeting>("Greeting", type => type.One<Person>("person", g => g.PersonId));
        schema.Query(q =>
        {
            q.Connection<Company>("companies").DefaultOrder(c => c.Number);
            q.List<Person>("people").OrderBy(p => p.Name);
            q.One<Company>("company");
            q.Field<GreetingArgs, IReadOnlyList<Greeting>>("greetings", (args, _) => Task.FromResult<IReadOnlyList<Greeting>>(
                [.. args.People.Select(p => new Greeting(args.Text ?? "Hello", p))]));
        });
        schema.Mutation<RenameCompanyInput>("renameCompany", m => m.Returns<Company>("company", RenameAsync));
        return schema.Build();
    }

    private static async Task<Guid> RenameAsync(RenameCompanyInput input, RequestContext context)
    {
        var company = await context.Shop().Companies.SingleAsync(c => c.Id == input.CompanyId, context.Stop);
        company.Name = input.Name;
        await context.Shop().SaveChangesAsync(context.Stop);
        return company.Id;
    }

    public static ShopDbContext Shop(this RequestContext context) => context.Services.GetRequiredService<ShopDbContext>();
}

/// <summary>Somebody is greeted.</summary>
/// <param name="Text">What is said.</param>
/// <param name="PersonId">Who is greeted.</param>
internal sealed record Greeting(string Text, Guid PersonId);

internal sealed record GreetingArgs([NodeId<Person>] IReadOnlyList<Guid> People, string? Text);

internal sealed record RenameCompanyInput([NodeId<Company>] Guid CompanyId, string Name);
