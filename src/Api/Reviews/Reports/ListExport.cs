using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.FollowUps;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Segmentation;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews.Reports;

/// <summary>A list as a workbook: its columns, and its rows as the reader may see them.</summary>
internal sealed record ListExport(BilingualText Name, IReadOnlyList<(BilingualText Name, double Width)> Columns, ListRows Rows)
{
    private const double Short = 12;
    private const double Usual = 20;
    private const double Wide = 40;

    /// <summary>Every list, by its name in the address.</summary>
    public static IReadOnlyDictionary<string, ListExport> All { get; } = new Dictionary<string, ListExport>(StringComparer.Ordinal)
    {
        ["customers"] = new(
            new("客户", "Customers"),
            [
                (new("编号", "Number"), Short), (new("名称", "Name"), Wide), (new("层级", "Tier"), Usual), (new("行业", "Industry"), Usual),
                (new("地区", "Region"), Usual), (new("负责人", "Owner"), Usual), (new("合作起始", "Customer since"), Short), (new("创建于", "Created"), Usual),
            ],
            Customers),
        ["contacts"] = new(
            new("联系人", "Contacts"),
            [
                (new("客户", "Customer"), Wide), (new("姓名", "Name"), Usual), (new("职位", "Job title"), Usual),
                (new("邮箱", "E-mail"), Wide), (new("电话", "Phone"), Usual), (new("决策角色", "Decision role"), Usual),
            ],
            Contacts),
        ["leads"] = new(
            new("线索", "Leads"),
            [
                (new("编号", "Number"), Short), (new("名称", "Name"), Wide), (new("公司", "Company"), Wide), (new("来源", "Source"), Usual),
                (new("负责人", "Owner"), Usual), (new("创建于", "Created"), Usual), (new("首次触达", "First touch"), Usual), (new("转化于", "Converted"), Usual),
            ],
            Leads),
        ["opportunities"] = new(
            new("商机", "Opportunities"),
            [
                (new("编号", "Number"), Short), (new("名称", "Title"), Wide), (new("客户", "Customer"), Wide), (new("状态", "Status"), Short),
                (new("阶段", "Stage"), Usual), (new("金额（本位币）", "Amount (base currency)"), Usual), (new("负责人", "Owner"), Usual),
                (new("预计成交", "Expected close"), Short), (new("创建于", "Created"), Usual), (new("关闭于", "Closed"), Short), (new("丢单原因", "Loss reason"), Usual),
            ],
            Opportunities),
        ["follow-ups"] = new(
            new("跟进记录", "Follow-ups"),
            [
                (new("时间", "At"), Usual), (new("类型", "Kind"), Usual), (new("客户", "Customer"), Wide), (new("负责人", "Owner"), Usual),
                (new("内容", "Text"), Wide), (new("下一步", "Next step"), Wide), (new("下次日期", "Next on"), Short),
            ],
            FollowUps),
    };

    private static IEnumerable<IReadOnlyList<object?>> Customers(ReportQuestion question, bool chinese) => (
        from customer in question.Db.Visible<Customer>(question.Caller).AsNoTracking()
        where customer.ArchivedAt == null
        join owner in question.Db.Set<User>() on customer.OwnerId equals owner.Id
        join tier in question.Db.Set<Tier>() on customer.TierId equals (Guid?)tier.Id into tiers
        from tier in tiers.DefaultIfEmpty()
        orderby customer.Number
        select new { customer.Number, customer.Name, Tier = chinese ? tier.NameZh : tier.NameEn, customer.Industry, customer.Region, Owner = owner.Name, customer.CooperationSince, customer.CreatedAt })
        .AsEnumerable()
        .Select(row => (IReadOnlyList<object?>)[row.Number, row.Name, row.Tier, row.Industry, row.Region, row.Owner, row.CooperationSince, question.Local(row.CreatedAt)]);

    private static IEnumerable<IReadOnlyList<object?>> Contacts(ReportQuestion question, bool chinese) => (
        from contact in question.Db.Visible<Contact>(question.Caller).AsNoTracking()
        join customer in question.Db.Set<Customer>() on contact.CustomerId equals customer.Id
        orderby customer.Number, contact.Id
        select new { Customer = customer.Name, contact.Name, contact.JobTitle, contact.Email, contact.Phone, contact.DecisionRole })
        .AsEnumerable()
        .Select(row => (IReadOnlyList<object?>)[row.Customer, row.Name, row.JobTitle, row.Email, row.Phone, row.DecisionRole]);

    private static IEnumerable<IReadOnlyList<object?>> Leads(ReportQuestion question, bool chinese) => (
        from lead in question.Db.Visible<Lead>(question.Caller).AsNoTracking()
        join owner in question.Db.Set<User>() on lead.OwnerId equals owner.Id
        orderby lead.Number
        select new { lead.Number, lead.Name, lead.Company, lead.Source, Owner = owner.Name, lead.CreatedAt, lead.FirstTouchedAt, lead.ConvertedAt })
        .AsEnumerable()
        .Select(row => (IReadOnlyList<object?>)
        [
            row.Number, row.Name, row.Company, Word(ListWords.Of(row.Source), chinese), row.Owner,
            question.Local(row.CreatedAt), question.Local(row.FirstTouchedAt), question.Local(row.ConvertedAt),
        ]);

    private static IEnumerable<IReadOnlyList<object?>> Opportunities(ReportQuestion question, bool chinese) => (
        from opportunity in question.Db.Visible<Opportunity>(question.Caller).AsNoTracking()
        where opportunity.ArchivedAt == null
        join owner in question.Db.Set<User>() on opportunity.OwnerId equals owner.Id
        join stage in question.Db.Set<Stage>() on opportunity.StageId equals stage.Id
        join customer in question.Db.Set<Customer>() on opportunity.CustomerId equals (Guid?)customer.Id into customers
        from customer in customers.DefaultIfEmpty()
        orderby opportunity.Number
        select new
        {
            opportunity.Number,
            opportunity.Title,
            Customer = customer.Name,
            opportunity.Status,
            Stage = chinese ? stage.NameZh : stage.NameEn,
            opportunity.BaseUnits,
            Owner = owner.Name,
            opportunity.ExpectedCloseOn,
            opportunity.CreatedAt,
            opportunity.ClosedOn,
            opportunity.LossReason,
        })
        .AsEnumerable()
        .Select(row => (IReadOnlyList<object?>)
        [
            row.Number, row.Title, row.Customer, Word(ListWords.Of(row.Status), chinese), row.Stage, row.BaseUnits / (decimal)Money.UnitsPerOne, row.Owner,
            row.ExpectedCloseOn, question.Local(row.CreatedAt), row.ClosedOn, row.LossReason,
        ]);

    private static IEnumerable<IReadOnlyList<object?>> FollowUps(ReportQuestion question, bool chinese) => (
        from followUp in question.Db.Visible<FollowUp>(question.Caller).AsNoTracking()
        join owner in question.Db.Set<User>() on followUp.OwnerId equals owner.Id

        // Who wrote a record of a contact keeps it, even where the customer is no longer theirs to see.
        join customer in question.Db.Visible<Customer>(question.Caller) on followUp.CustomerId equals (Guid?)customer.Id into customers
        from customer in customers.DefaultIfEmpty()
        orderby followUp.At, followUp.Id
        select new { followUp.At, followUp.Kind, Customer = customer.Name, Owner = owner.Name, followUp.Text, followUp.NextStep, followUp.NextOn })
        .AsEnumerable()
        .Select(row => (IReadOnlyList<object?>)[question.Local(row.At), Word(ListWords.Of(row.Kind), chinese), row.Customer, row.Owner, row.Text, row.NextStep, row.NextOn]);

    private static string Word(BilingualText text, bool chinese) => chinese ? text.Zh : text.En;
}

/// <summary>Reads the rows of a list, one by one.</summary>
internal delegate IEnumerable<IReadOnlyList<object?>> ListRows(ReportQuestion question, bool chinese);
