using CrmGraph.Api.Data;
using CrmGraph.Domain.Customers.Duplicates;
using CrmGraph.Domain.Leads;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Import.Rows;

/// <summary>Rows become leads. The same e-mail address, phone number, or name and company is the same lead.</summary>
internal sealed class LeadTarget : ImportTarget
{
    private static readonly Dictionary<string, LeadSource> Sources = new(StringComparer.Ordinal)
    {
        ["website"] = LeadSource.Website,
        ["官网"] = LeadSource.Website,
        ["官网表单"] = LeadSource.Website,
        ["social media"] = LeadSource.SocialMedia,
        ["社交媒体"] = LeadSource.SocialMedia,
        ["referral"] = LeadSource.Referral,
        ["推荐"] = LeadSource.Referral,
        ["转介绍"] = LeadSource.Referral,
        ["event"] = LeadSource.Event,
        ["展会"] = LeadSource.Event,
        ["市场活动"] = LeadSource.Event,
        ["content marketing"] = LeadSource.ContentMarketing,
        ["内容营销"] = LeadSource.ContentMarketing,
        ["advertising"] = LeadSource.Advertising,
        ["广告"] = LeadSource.Advertising,
        ["广告投放"] = LeadSource.Advertising,
        ["cold call"] = LeadSource.ColdCall,
        ["陌生拜访"] = LeadSource.ColdCall,
        ["other"] = LeadSource.Other,
        ["其他"] = LeadSource.Other,
    };

    public override IReadOnlyList<ImportField> Fields { get; } =
    [
        new("name", "姓名", "名称", "线索名称", "联系人", "lead", "lead name", "contact", "contact name", "full name") { IsRequired = true },
        new("externalId", "线索编号", "外部编号", "lead id", "external id"),
        new("company", "公司", "公司名称", "企业", "company name", "account"),
        new("email", "邮箱", "电子邮箱", "e-mail", "mail"),
        new("phone", "电话", "手机", "手机号", "联系电话", "mobile", "telephone"),
        new("source", "来源", "线索来源", "渠道", "lead source", "channel"),
        new(StaffNames.Field, "负责人", "销售", "sales agent", "responsible"),
        new("tags", "标签", "labels"),
    ];

    public override async Task Bring(Chunk chunk, CancellationToken stop)
    {
        var staff = await StaffNames.Read(chunk, stop);
        var known = await Known(chunk, stop);
        var drafts = new Dictionary<RowOutcome, (LeadProfile Profile, Guid OwnerId, Guid? TeamId)>();
        foreach (var outcome in chunk.Rows)
        {
            outcome.Try(() =>
            {
                // A row that cannot become a record must not make a later one look like its duplicate.
                var profile = Profile(outcome.Row);
                var (ownerId, teamId) = staff.Owner(outcome.Row);
                Lead.Capture(0, profile, ownerId, teamId, chunk.Now, chunk.Caller.UserId);
                var keys = Keys(profile).ToList();
                var name = keys.Select(known.GetValueOrDefault).FirstOrDefault(here => here is not null);
                keys.ForEach(key => known.TryAdd(key, profile.Name));
                if (name is not null || (chunk.Run.IsDryRun && chunk.Earlier.Pass(keys)))
                {
                    Meet(outcome, profile, name, chunk);
                }

                if (outcome.IsOpen)
                {
                    drafts[outcome] = (profile, ownerId, teamId);
                }
            });
        }

        var number = await chunk.Numbers(nameof(Lead), drafts.Count, stop);
        foreach (var (outcome, draft) in drafts)
        {
            outcome.Try(() =>
            {
                var lead = Lead.Capture(number, draft.Profile, draft.OwnerId, draft.TeamId, chunk.Now, chunk.Caller.UserId);
                chunk.Keep(lead);
                outcome.Bring(
                    ("name", lead.Name), ("externalId", lead.ExternalId), ("company", lead.Company), ("email", lead.Email),
                    ("phone", lead.Phone), ("source", lead.Source), (StaffNames.Field, outcome.Row.Text(StaffNames.Field)),
                    ("tags", string.Join(';', lead.Tags)));
            });
            number++;
        }
    }

    /// <summary>Two leads never have one external id, so a row with it has no choice; the others have.</summary>
    private static void Meet(RowOutcome outcome, LeadProfile profile, string? name, Chunk chunk)
    {
        var hasId = profile.ExternalId is not null;
        chunk.Meet(outcome, $"the lead {profile.Name}", hasId ? [] : [DuplicateReason.Name], hasId ? null : name);
    }

    private static LeadProfile Profile(ImportRow row) => new(row.Required("name"), row.Choice("source", Sources) ?? LeadSource.Other)
    {
        ExternalId = row.Text("externalId"),
        Company = row.Text("company"),
        Email = row.Text("email"),
        Phone = row.Text("phone"),
        Tags = row.Labels("tags"),
    };

    /// <summary>The names of the leads that the rows may be, by all that they are known by.</summary>
    private static async Task<Dictionary<string, string>> Known(Chunk chunk, CancellationToken stop)
    {
        var (ids, names, emails, phones) = (chunk.Texts("externalId"), new List<string>(), new List<string>(), new List<string>());
        foreach (var row in chunk.Open.Select(outcome => outcome.Row).Where(row => row.Text("name") is not null))
        {
            Keep(names, NameKey(row.Text("name")!, row.Text("company")));
            Keep(emails, MatchKey.Email(row.Text("email")));
            Keep(phones, MatchKey.Phone(row.Text("phone")));
        }

        var leads = chunk.Db.Visible<Lead>(chunk.Caller);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        await Add("x", leads.Where(l => l.ExternalId != null && ids.Contains(l.ExternalId)).Select(l => new KeyValuePair<string, string>(l.ExternalId!, l.Name)));
        await Add("n", leads.Where(l => l.NameKey != null && names.Contains(l.NameKey)).Select(l => new KeyValuePair<string, string>(l.NameKey!, l.Name)));
        await Add("e", leads.Where(l => l.EmailKey != null && emails.Contains(l.EmailKey)).Select(l => new KeyValuePair<string, string>(l.EmailKey!, l.Name)));
        await Add("p", leads.Where(l => l.PhoneKey != null && phones.Contains(l.PhoneKey)).Select(l => new KeyValuePair<string, string>(l.PhoneKey!, l.Name)));
        return known;

        async Task Add(string kind, IQueryable<KeyValuePair<string, string>> found) =>
            (await found.ToListAsync(stop)).ForEach(lead => known.TryAdd($"{kind}:{lead.Key}", lead.Value));
    }

    /// <summary>By what the lead of a row is found: by its id alone where it has one.</summary>
    private static IEnumerable<string> Keys(LeadProfile profile)
    {
        if (profile.ExternalId is { } id)
        {
            return [$"x:{id}"];
        }

        var (email, phone) = (MatchKey.Email(profile.Email), MatchKey.Phone(profile.Phone));
        string?[] keys = [email is null ? null : $"e:{email}", phone is null ? null : $"p:{phone}", $"n:{NameKey(profile.Name, profile.Company)}"];
        return keys.OfType<string>();
    }

    private static string? NameKey(string name, string? company) => MatchKey.Person($"{name} {company}");

    private static void Keep(List<string> keys, string? key)
    {
        if (key is not null)
        {
            keys.Add(key);
        }
    }
}
