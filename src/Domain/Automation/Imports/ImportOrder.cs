namespace CrmGraph.Domain.Automation.Imports;

/// <summary>What somebody asks to import.</summary>
/// <param name="Id">The id of the run, under which the file is kept until it ends.</param>
/// <param name="Source">The name of the file.</param>
/// <param name="Kind">What its rows become.</param>
/// <param name="Columns">Its columns, and what each fills.</param>
/// <param name="ByUserId">In whose name.</param>
public sealed record ImportOrder(Guid Id, string Source, ImportKind Kind, IReadOnlyList<ImportColumn> Columns, Guid ByUserId)
{
    public bool IsDryRun { get; init; }

    public DuplicateHandling Duplicates { get; init; }
}

/// <summary>A column of a file.</summary>
/// <param name="Header">Its heading.</param>
/// <param name="Field">The field it fills; null when it is left out.</param>
public sealed record ImportColumn(string Header, string? Field)
{
    /// <summary>How its days are written, for example M/d/yyyy; with the year first where it is null.</summary>
    public string? DayFormat { get; init; }

    /// <summary>What its numbers are multiplied by, for example 1000000 where it counts millions; not at all where it is null.</summary>
    public decimal? Factor { get; init; }

    /// <summary>Values that stand for others, misspelt ones for example; null where all mean what they say.</summary>
    public IReadOnlyList<ImportWord>? Words { get; init; }

    /// <summary>What a value of it means.</summary>
    public string Meant(string written) => Words?.FirstOrDefault(word => word.Written == written)?.Meant ?? written;
}

/// <summary>A value of a column that stands for another one.</summary>
/// <param name="Written">The value in the file.</param>
/// <param name="Meant">What it is read as.</param>
public sealed record ImportWord(string Written, string Meant);

/// <summary>What became of a chunk of rows.</summary>
/// <param name="Brought">How many became records.</param>
/// <param name="Known">How many were here already.</param>
/// <param name="Rejected">How many were refused.</param>
/// <param name="First">The first of them as records.</param>
public sealed record ImportChunk(int Brought, int Known, int Rejected, IReadOnlyList<ImportedRow> First)
{
    /// <summary>How many values were taken otherwise than they are written.</summary>
    public int Corrected { get; init; }

    public int Rows => Brought + Known + Rejected;
}

/// <summary>A row as it became a record.</summary>
/// <param name="Line">Its line in the file.</param>
/// <param name="Values">The fields of the record that are filled.</param>
public sealed record ImportedRow(int Line, IReadOnlyList<ImportedValue> Values)
{
    /// <summary>A preview shows no more rows than these.</summary>
    public const int MostShown = 20;
}

/// <summary>A field of a record.</summary>
/// <param name="Field">The field, as a mapping names it.</param>
/// <param name="Value">What it holds, as text.</param>
public sealed record ImportedValue(string Field, string Value);

/// <summary>What the rows of a file become.</summary>
public enum ImportKind
{
    /// <summary>客户: companies, each with a first contact where the file names one.</summary>
    Customers,

    /// <summary>联系人: people at customers that are here.</summary>
    Contacts,

    /// <summary>线索: leads.</summary>
    Leads,

    /// <summary>商机: opportunities, open or closed.</summary>
    Opportunities,

    /// <summary>订单: past orders with their lines, each with the opportunity that it won.</summary>
    Orders,
}

/// <summary>What is done with a row whose record seems to be here already.</summary>
public enum DuplicateHandling
{
    /// <summary>跳过: it is passed over and counted.</summary>
    PassOver,

    /// <summary>拒绝: it is listed among the refused rows, with what it has in common with which record.</summary>
    Reject,

    /// <summary>导入: it becomes a record of its own, unless it has the same id in the system it comes from.</summary>
    Bring,
}
