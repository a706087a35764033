using CrmGraph.Domain.Automation.Imports;
using CrmGraph.Domain.Customers.Duplicates;

namespace CrmGraph.Api.Import.Rows;

/// <summary>The parents that the rows of a chunk name: customers that are here, or other rows of the chunk wherever they stand in it.</summary>
internal sealed class ParentNames
{
    public const string Field = "parent";

    private readonly Chunk _chunk;
    private readonly CustomerNames _here;
    private readonly Dictionary<string, RowOutcome> _rows = new(StringComparer.Ordinal);
    private readonly HashSet<RowOutcome> _expected = [];
    private readonly Dictionary<RowOutcome, Guid> _brought = [];

    private ParentNames(Chunk chunk, CustomerNames here)
    {
        (_chunk, _here) = (chunk, here);
        foreach (var outcome in chunk.Open)
        {
            foreach (var key in Keys(outcome.Row.Text("externalId"), outcome.Row.Text("name")))
            {
                _rows.TryAdd(key, outcome);
            }
        }
    }

    public static async Task<ParentNames> Read(Chunk chunk, CancellationToken stop) =>
        new(chunk, await CustomerNames.Read(Field, chunk, stop));

    /// <summary>The rows of the chunk, each after the one that it names as its parent.</summary>
    public IReadOnlyCollection<RowOutcome> ParentsFirst()
    {
        var sorted = new OrderedDictionary<RowOutcome, RowOutcome>();
        foreach (var outcome in _chunk.Rows)
        {
            var line = new Stack<RowOutcome>();
            for (var next = outcome; next is not null && !sorted.ContainsKey(next) && !line.Contains(next); next = RowOfParent(next))
            {
                line.Push(next);
            }

            foreach (var row in line)
            {
                sorted.Add(row, row);
            }
        }

        return sorted.Keys;
    }

    /// <summary>Refuses a row whose parent is nowhere and does not come before it.</summary>
    public void Check(RowOutcome outcome)
    {
        if (outcome.Row.Text(Field) is { } name
            && _here.Called(name) is null
            && !WasPassed(name)
            && !(RowOfParent(outcome) is { } row && _expected.Contains(row)))
        {
            throw new RowReferenceUnknown(Field, name).AsException();
        }
    }

    /// <summary>A row will become a customer.</summary>
    public void Expect(RowOutcome outcome) => _expected.Add(outcome);

    /// <summary>A row has become this customer.</summary>
    public void Bring(RowOutcome outcome, Guid customerId) => _brought[outcome] = customerId;

    /// <summary>The parent of a row; null where it names none.</summary>
    public Guid? Of(RowOutcome outcome)
    {
        if (outcome.Row.Text(Field) is not { } name)
        {
            return null;
        }

        return _here.Known(outcome.Row)?.Id
            ?? OfRow(outcome, name)
            ?? (WasPassed(name) ? Guid.Empty : throw new RowReferenceUnknown(Field, name).AsException());
    }

    private Guid? OfRow(RowOutcome outcome, string name)
    {
        if (RowOfParent(outcome) is not { } parent || !_brought.TryGetValue(parent, out var brought))
        {
            return null;
        }

        if (parent.Row.Text("externalId") != name)
        {
            outcome.Row.Take(Field, parent.Row.Text("name"), ImportCorrectionReason.CustomerMatched);
        }

        return brought;
    }

    /// <summary>A dry run has left no customer of an earlier chunk to find.</summary>
    private bool WasPassed(string name) => _chunk.Run.IsDryRun && Keys(name, name).Any(_chunk.Earlier.Has);

    private RowOutcome? RowOfParent(RowOutcome outcome) => outcome.Row.Text(Field) is { } name
        ? Keys(name, name).Select(key => _rows.GetValueOrDefault(key)).FirstOrDefault(row => row is not null && row != outcome)
        : null;

    private static IEnumerable<string> Keys(string? externalId, string? name)
    {
        if (externalId is not null)
        {
            yield return externalId;
        }

        if (MatchKey.Name(name) is { } key)
        {
            yield return KnownCustomers.NameKey(key);
        }
    }
}
