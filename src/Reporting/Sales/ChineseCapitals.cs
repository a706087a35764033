using System.Text;

namespace CrmGraph.Reporting.Sales;

/// <summary>大写金额: an amount of yuan in the characters that cannot be altered, as Chinese contracts and receipts state it.</summary>
public static class ChineseCapitals
{
    private const string Digits = "零壹贰叁肆伍陆柒捌玖";
    private const int GroupSize = 10_000;

    private static readonly string[] Places = ["", "拾", "佰", "仟"];
    private static readonly string[] Groups = ["", "万", "亿", "万亿"];

    /// <summary>For example 壹万贰仟零叁元伍角整; what is finer than a 分 is rounded.</summary>
    /// <param name="amount">The amount, not negative and below 10,000 times 万亿.</param>
    public static string Of(decimal amount)
    {
        var cents = decimal.Round(amount * 100, MidpointRounding.AwayFromZero);
        var (yuan, rest) = ((long)(cents / 100), (int)(cents % 100));
        var whole = yuan == 0 ? "" : Whole(yuan) + "元";
        return (whole + Fraction(rest / 10, rest % 10, yuan > 0)) switch
        {
            "整" => "零元整",
            var words => words,
        };
    }

    private static string Fraction(int jiao, int fen, bool hasYuan)
    {
        var tenth = jiao > 0 ? $"{Digits[jiao]}角" : fen > 0 && hasYuan ? "零" : "";
        return fen > 0 ? $"{tenth}{Digits[fen]}分" : tenth + "整";
    }

    private static string Whole(long yuan)
    {
        var words = "";
        var followsGap = false;
        for (var group = 0; yuan > 0; group++, yuan /= GroupSize)
        {
            var part = (int)(yuan % GroupSize);
            if (part == 0)
            {
                followsGap = words.Length > 0;
                continue;
            }

            var gap = followsGap && words.Length > 0 ? "零" : "";
            words = Group(part) + Groups[group] + gap + words;
            // A group below 1,000 is told from the one above it by a zero.
            followsGap = part < GroupSize / 10;
        }

        return words;
    }

    private static string Group(int part)
    {
        var words = new StringBuilder();
        for (var place = 0; part > 0; place++, part /= 10)
        {
            var digit = part % 10;
            if (digit > 0)
            {
                words.Insert(0, Digits[digit] + Places[place]);
            }
            else if (words.Length > 0 && words[0] != '零')
            {
                words.Insert(0, '零');
            }
        }

        return words.ToString();
    }
}
