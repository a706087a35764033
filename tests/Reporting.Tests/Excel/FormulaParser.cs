using System.Globalization;
using System.Text.RegularExpressions;
using CrmGraph.Reporting.Excel;

namespace CrmGraph.Reporting.Tests.Excel;

/// <summary>Recursive descent over one formula: comparisons, sums, products, signs, and a handful of functions.</summary>
internal sealed partial class FormulaParser(string formula, FormulaPlace place)
{
    private readonly List<string> _tokens = [.. Token().Matches(formula).Select(m => m.Value)];
    private int _at;

    private string Next => _at < _tokens.Count ? _tokens[_at] : string.Empty;

    public object Parse()
    {
        Assert.Equal(formula, string.Concat(_tokens));
        var result = Comparison();
        Assert.Equal(_tokens.Count, _at);
        return result;
    }

    private object Comparison()
    {
        var left = Sum();
        return Next switch
        {
            "=" => Take() is var _ && AreEqual(left, Sum()),
            "<" => Take() is var _ && Number(left) < Number(Sum()),
            _ => left,
        };
    }

    private object Sum()
    {
        var left = Product();
        while (Next is "+" or "-")
        {
            var sign = Take() == "+" ? 1 : -1;
            var right = Product();
            left = left is double && right is double ? Number(left) + (sign * Number(right)) : string.Empty;
        }

        return left;
    }

    private object Product()
    {
        var left = Factor();
        while (Next is "*" or "/")
        {
            var divides = Take() == "/";
            var right = Number(Factor());
            left = divides ? Number(left) / right : Number(left) * right;
        }

        return left;
    }

    private object Factor()
    {
        var token = Take();
        return token switch
        {
            "-" => -Number(Factor()),
            "(" => Close(Comparison()),
            "IF" => If(Arguments()),
            "OR" => Arguments().Any(a => a is true),
            "ABS" => Math.Abs(Number(Arguments()[0])),
            "SUM" => Range().OfType<double>().Sum(),
            "RANK" => Rank(),
            _ when token.StartsWith('"') => token[1..^1],
            _ when char.IsDigit(token[0]) => double.Parse(token, CultureInfo.InvariantCulture),
            _ when token.Contains("[#This Row]", StringComparison.Ordinal) =>
                place.Evaluator.ThisRow(place.Sheet, place.Address, ThisRowColumn().Match(token).Groups["column"].Value),
            _ => Cells(token).Single(),
        };
    }

    private static object If(List<object> arguments) => arguments[0] is true ? arguments[1] : arguments[2];

    /// <summary>All arguments are calculated, even those that do not count, so a division by zero may give infinity.</summary>
    private List<object> Arguments()
    {
        Take();
        var arguments = new List<object> { Comparison() };
        while (Next == ",")
        {
            Take();
            arguments.Add(Comparison());
        }

        return Close(arguments);
    }

    private List<object> Range()
    {
        Take();
        return Close(Cells(Take()).ToList());
    }

    private double Rank()
    {
        Take();
        var value = Number(Cells(Take()).Single());
        Take();
        return Close(1.0 + Cells(Take()).OfType<double>().Count(other => other > value));
    }

    private IEnumerable<object> Cells(string reference)
    {
        var mark = reference.LastIndexOf('!');
        var sheet = mark < 0 ? place.Sheet : reference[1..(mark - 1)].Replace("''", "'", StringComparison.Ordinal);
        var range = FormulaEvaluator.ReadRange(reference[(mark + 1)..]);
        return from row in Enumerable.Range(range.FirstRow, range.Rows)
               from column in Enumerable.Range(range.FirstColumn, range.Columns)
               select place.Evaluator.Calculate(sheet, CellAddress.Of(row, column));
    }

    private T Close<T>(T value)
    {
        Assert.Equal(")", Take());
        return value;
    }

    private string Take() => _tokens[_at++];

    private static double Number(object value) => value is double number ? number : 0;

    /// <summary>An empty cell equals both the empty text and zero, as in Excel.</summary>
    private static bool AreEqual(object left, object right) => (left, right) switch
    {
        (double a, double b) => a == b,
        (string a, string b) => a == b,
        (string a, double b) => a.Length == 0 && b == 0,
        _ => false,
    };

    /// <summary>A column of this row, cells of another sheet, cells, a function, a number, a text, or a sign.</summary>
    [GeneratedRegex(
        """
        [A-Za-z]+\[\[\#This\ Row\],\[[^\]]*\]\]
        | '(?:[^']|'')+'![$A-Z0-9:]+
        | \$?[A-Z]+\$?[0-9]+(?::\$?[A-Z]+\$?[0-9]+)?
        | [A-Z]+
        | [0-9.]+
        | "[^"]*"
        | [-+*/=<(),]
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Token();

    [GeneratedRegex(@",\[(?<column>[^\]]*)\]\]$")]
    private static partial Regex ThisRowColumn();
}
