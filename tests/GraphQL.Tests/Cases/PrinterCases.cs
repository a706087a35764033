using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Tests.Cases;

public sealed class PrinterCases
{
    [Fact]
    public void Trees_are_printed_as_recorded() => CaseFile.Check(
        "printer",
        CaseFlags.IsOfTheSpecification,
        c => CaseErrors.Same(Unpadded(c.GetProperty("print").GetString()!), Unpadded(Printer.Print(SyntaxJson.Read(c.GetProperty("ast"))))));

    /// <summary>
    /// This file alone keeps the older <c>{a: 1}</c> for what every other file prints as <c>{ a: 1 }</c>.
    /// </summary>
    private static string Unpadded(string text) =>
        text.Replace("{ ", "{", StringComparison.Ordinal).Replace(" }", "}", StringComparison.Ordinal);
}
