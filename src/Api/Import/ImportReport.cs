namespace CrmGraph.Api.Import;

/// <summary>What an import noticed on its way: what it corrected, skipped or refused, each with file, line and reason.</summary>
internal sealed class ImportReport
{
    private readonly List<string> _corrections = [];
    private readonly List<string> _problems = [];

    public IReadOnlyList<string> Corrections => _corrections;

    public IReadOnlyList<string> Problems => _problems;

    public void Corrected(string file, int line, string what) => _corrections.Add($"{file}:{line}: {what}");

    public void Broken(string file, int line, string reason) => _problems.Add($"{file}:{line}: {reason}");
}
