using CrmGraph.Domain;
using CrmGraph.Domain.Automation.Imports;

namespace CrmGraph.Api.Import.Tables;

/// <summary>Why a file cannot be read.</summary>
internal static class Unreadable
{
    public static RuleException Because(string problem) => new ImportFileUnreadable(problem, null).AsException();

    public static RuleException At(int line, string problem) => new ImportFileUnreadable(problem, line).AsException();
}
