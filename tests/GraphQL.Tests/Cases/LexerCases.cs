using System.Globalization;
using System.Text.Json;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Language.Parsing;

namespace CrmGraph.GraphQL.Tests.Cases;

public sealed class LexerCases
{
    [Fact]
    public void Sources_become_the_recorded_tokens() => CaseFile.Check("lexer", CaseFlags.IsOfTheSpecification, Check);

    private static string? Check(JsonElement item)
    {
        var tokens = string.Join('\n', item.GetProperty("tokens").EnumerateArray().Select(Show));
        var error = item.TryGetProperty("error", out var e) ? CaseErrors.Show(e) : "";
        return CaseErrors.Same($"{tokens}\n{error}", Lex(CaseText.Of(item.GetProperty("source"))));
    }

    private static string Lex(string text)
    {
        var source = new Source(text);
        var lexer = new Lexer(source);
        var tokens = new List<string>();
        var error = "";
        var token = default(Token);
        try
        {
            do
            {
                token = lexer.Read(token.End);
                tokens.Add(Show(source, token));
            }
            while (token.Kind != TokenKind.EndOfFile);
        }
        catch (SyntaxException e)
        {
            error = CaseErrors.Show(e.Error);
        }

        return $"{string.Join('\n', tokens)}\n{error}";
    }

    private static string Show(Source source, Token token)
    {
        var (line, column) = source.PositionOf(token.Start);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Token.NameOf(token.Kind)} {token.Start}-{token.End} {line}:{column} {token.Value}");
    }

    private static string Show(JsonElement token) =>
        $"{token.GetProperty("kind").GetString()} {token.GetProperty("start")}-{token.GetProperty("end")} "
        + $"{token.GetProperty("line")}:{token.GetProperty("column")} "
        + (token.TryGetProperty("value", out var value) ? CaseText.Of(value) : "");
}
