using CrmGraph.Domain;
using CrmGraph.Domain.Customers;

namespace CrmGraph.Api.Import.Rows;

/// <summary>Rows become customers, each with a first contact where the row names one.</summary>
internal sealed class CustomerTarget : ImportTarget
{
    public override IReadOnlyList<ImportField> Fields { get; } =
    [
        new("name", "客户名称", "公司名称", "企业名称", "名称", "客户", "公司", "customer", "customer name", "company", "company name", "account", "account name") { IsRequired = true },
        new("externalId", "客户编号", "外部编号", "原系统编号", "customer id", "account id", "external id"),
        new("industry", "行业", "所属行业", "sector"),
        new("region", "地区", "区域", "大区", "省份"),
        new("country", "国家", "office location"),
        new("website", "网址", "官网", "网站", "web", "url", "homepage"),
        new("phone", "电话", "公司电话", "联系电话", "telephone", "tel"),
        new("taxId", "税号", "纳税人识别号", "统一社会信用代码", "tax number", "vat", "vat number"),
        new("employees", "员工数", "员工人数", "人数", "number of employees"),
        new("yearEstablished", "成立年份", "成立时间", "year established", "founded"),
        new("annualRevenue", "年营收", "年收入", "营业额", "revenue", "annual revenue"),
        new("status", "客户状态", "状态"),
        new(ParentNames.Field, "上级客户", "母公司", "所属集团", "parent company", "subsidiary of"),
        new(StaffNames.Field, "负责人", "客户经理", "所有者", "销售", "sales agent", "responsible"),
        new("tags", "标签", "labels"),
        new("contactName", "联系人", "联系人姓名", "contact", "contact name"),
        new("contactJobTitle", "职位", "联系人职位", "job title", "title"),
        new("contactEmail", "邮箱", "电子邮箱", "联系人邮箱", "email", "e-mail", "contact email"),
        new("contactPhone", "手机", "联系人电话", "联系人手机", "mobile", "contact phone"),
    ];

    public override async Task Bring(Chunk chunk, CancellationToken stop)
    {
        var staff = await StaffNames.Read(chunk, stop);
        var parents = await ParentNames.Read(chunk, stop);
        var known = await KnownCustomers.Read(chunk, stop);
        var drafts = new Dictionary<RowOutcome, CustomerDraft>();
        foreach (var outcome in parents.ParentsFirst())
        {
            outcome.Try(() =>
            {
                // A row that cannot become a record must not make a later one look like its duplicate.
                var draft = CustomerDraft.Of(outcome.Row, staff, chunk);
                parents.Check(outcome);
                known.Meet(outcome);
                if (outcome.IsOpen)
                {
                    drafts[outcome] = draft;
                    parents.Expect(outcome);
                }
            });
        }

        var number = await chunk.Numbers(nameof(Customer), drafts.Count, stop);
        foreach (var (outcome, draft) in drafts)
        {
            outcome.Try(() => Register(outcome, draft, parents, number, chunk));
            number++;
        }
    }

    private static void Register(RowOutcome outcome, CustomerDraft draft, ParentNames parents, int number, Chunk chunk)
    {
        var (ownerId, teamId) = draft.Owner;
        var by = chunk.Caller.UserId;
        var profile = draft.Profile with { ParentId = parents.Of(outcome) };
        var customer = Customer.Register(number, profile, ownerId, teamId, chunk.Now, by, outcome.Row.Text("externalId"));
        Entity[] contacts = draft.Contact is { } person ? [Contact.Create(customer.Id, person, chunk.Now, by)] : [];
        parents.Bring(outcome, customer.Id);
        chunk.Keep([customer, .. contacts]);
        outcome.Bring(
        [
            ("name", customer.Name), ("externalId", customer.ExternalId), ("industry", customer.Industry), ("region", customer.Region),
            ("country", customer.Country), ("website", customer.Website), ("phone", customer.Phone), ("taxId", customer.TaxId),
            ("employees", customer.Employees), ("yearEstablished", customer.YearEstablished),
            ("annualRevenue", customer.AnnualRevenueUnits / (decimal)Money.UnitsPerOne), ("status", customer.Status),
            (ParentNames.Field, outcome.Row.Text(ParentNames.Field)), (StaffNames.Field, outcome.Row.Text(StaffNames.Field)),
            ("tags", string.Join(';', customer.Tags)), ("contactName", draft.Contact?.Name), ("contactJobTitle", draft.Contact?.JobTitle),
            ("contactEmail", draft.Contact?.Email), ("contactPhone", draft.Contact?.Phone),
        ]);
    }
}
