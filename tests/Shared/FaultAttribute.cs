using System.Globalization;
using System.Reflection;
using Xunit.v3;

namespace CrmGraph.Tests;

/// <summary>
/// Says which fault of docs/faults.md a test brings about. <c>./dev faults</c> runs all of them, the long ones included, and
/// has each write its line of the table.
/// </summary>
/// <param name="number">The fault's number.</param>
/// <param name="done">What is done to the program.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class FaultAttribute(int number, string done) : BeforeAfterTestAttribute, ITraitAttribute
{
    private const string Figures = "fault.figures.";

    private static readonly Lock Table = new();

    public int Number => number;

    public string Done => done;

    /// <summary>Adds what was counted to the line of the running test.</summary>
    public static void Found(FormattableString figures) =>
        TestContext.Current.KeyValueStorage[Figures + TestContext.Current.Test!.UniqueID] = FormattableString.Invariant(figures);

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() =>
        [new("Category", "Fault"), new("Fault", number.ToString(CultureInfo.InvariantCulture))];

    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (Environment.GetEnvironmentVariable("CRM_FAULTS_TABLE") is { Length: > 0 } file)
        {
            lock (Table)
            {
                File.AppendAllText(file, Line(methodUnderTest, test));
            }
        }
    }

    private string Line(MethodInfo method, IXunitTest test)
    {
        var on = string.Join(", ", test.TestMethodArguments.OfType<Database>());
        var held = TestContext.Current.TestState?.Result == TestResult.Passed ? "yes" : "**no**";
        var claim = method.Name.Replace('_', ' ');
        var figures = TestContext.Current.KeyValueStorage.TryGetValue(Figures + test.UniqueID, out var counted) ? $": {counted}" : "";
        return $"| {number} | {done} | {claim}{figures} | {on} | {held} | `{method.DeclaringType!.Name}` |\n";
    }
}
