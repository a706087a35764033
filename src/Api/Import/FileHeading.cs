using CrmGraph.Api.Import.Rows;
using CrmGraph.Api.Import.Tables;
using CrmGraph.Domain.Automation.Imports;

namespace CrmGraph.Api.Import;

/// <summary>Reads the first row of a file, and what each of its columns fills.</summary>
internal static class FileHeading
{
    /// <exception cref="CrmGraph.Domain.RuleException">The file is no table, or lacks a column.</exception>
    public static IReadOnlyList<ImportColumn> Read(string path, ImportKind kind, ImportProfile? profile)
    {
        if (profile is not null && profile.Kind != kind)
        {
            throw new ImportProfileOfOtherKind(profile.Kind).AsException();
        }

        using var table = TableFile.Open(path);
        return table.ReadFilled()
            ? ColumnMap.Of(table.Values, ImportTargets.Of(kind).Fields, profile).Columns
            : throw Unreadable.Because("The file has no rows.");
    }
}
