namespace CrmGraph.Domain.Automation.Imports;

/// <summary>Why an import took a value otherwise than it is written.</summary>
public enum ImportCorrectionReason
{
    /// <summary>替换词: the profile says that this word stands for another one.</summary>
    WordReplaced,

    /// <summary>逗号: commas of a number that do not part groups of three digits were left out, so that 1,5 became 15.</summary>
    CommasLeftOut,

    /// <summary>数字日期: a number was read as a day, as spreadsheets count days.</summary>
    NumberAsDay,

    /// <summary>时间: the time of day was left out.</summary>
    TimeLeftOut,

    /// <summary>名称匹配: the customer that is meant has another spelling here.</summary>
    CustomerMatched,

    /// <summary>重复: the row was passed over for a record that is here under another name.</summary>
    RecordKnown,

    /// <summary>关闭日期: a closed opportunity without a day got the day it was opened, or today.</summary>
    ClosingDayAssumed,

    /// <summary>未关闭: only a closed opportunity has a closing day, and this one is open.</summary>
    NotClosed,

    /// <summary>未丢单: only a lost opportunity has such a reason.</summary>
    NotLost,

    /// <summary>联系人缺姓名: a contact without a name was left out.</summary>
    ContactUnnamed,
}

/// <summary>The reasons in words.</summary>
public static class ImportCorrectionText
{
    public static (string Zh, string En) Of(ImportCorrectionReason reason) => reason switch
    {
        ImportCorrectionReason.WordReplaced => ("按导入方案替换", "The profile says that this word stands for another one."),
        ImportCorrectionReason.CommasLeftOut => ("数字中的逗号不在千分位上，已忽略", "Commas that do not part groups of three digits were left out."),
        ImportCorrectionReason.NumberAsDay => ("数字按电子表格的日期读取", "The number was read as a day, as spreadsheets count days."),
        ImportCorrectionReason.TimeLeftOut => ("只取日期，忽略时间", "The time of day was left out."),
        ImportCorrectionReason.CustomerMatched => ("系统中的客户名称写法不同", "The customer has another spelling here."),
        ImportCorrectionReason.RecordKnown => ("该行是系统中已有的记录，名称不同，已跳过", "The row was passed over for a record that is here under another name."),
        ImportCorrectionReason.ClosingDayAssumed => ("已关闭的商机缺少关闭日期", "A closed opportunity needs a closing day, and the row has none."),
        ImportCorrectionReason.NotClosed => ("商机未关闭，忽略关闭日期", "The opportunity is open, so its closing day was left out."),
        ImportCorrectionReason.NotLost => ("商机未丢单，忽略丢单原因", "The opportunity is not lost, so its loss reason was left out."),
        ImportCorrectionReason.ContactUnnamed => ("联系人没有姓名，已忽略", "The contact has no name and was left out."),
    };
}
