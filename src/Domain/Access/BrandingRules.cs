using System.Globalization;

namespace CrmGraph.Domain.Access;

/// <summary>How the organisation's reports look.</summary>
/// <param name="Name">The organisation's name.</param>
/// <param name="Color">The colour of the band at the top, as #RRGGBB; null for the usual one.</param>
/// <param name="LogoHash">SHA-256 of the logo's file; null for none.</param>
/// <param name="RecordAddress">Where a front end shows a record, with {type} and {id} in it; null where reports lead nowhere.</param>
public sealed record BrandingRules(string? Name, string? Color, string? LogoHash, string? RecordAddress)
{
    private const int HexDigits = 6;

    internal BrandingRules Valid() => this with
    {
        Name = Checked.Required(Name, "name"),
        Color = ValidColor(),
        RecordAddress = ValidAddress(),
    };

    private string? ValidColor()
    {
        if (Checked.Optional(Color, "color") is not { } color)
        {
            return null;
        }

        return color is ['#', .. { Length: HexDigits } digits] && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _)
            ? color.ToUpperInvariant()
            : throw new InvalidValue("color", "must be a colour such as #0B7A54").AsException();
    }

    /// <summary>Only what a browser opens as a page: a report is handed to people who click.</summary>
    private string? ValidAddress()
    {
        if (Checked.Optional(RecordAddress, "recordAddress") is not { } address)
        {
            return null;
        }

        return address.Contains("{id}", StringComparison.Ordinal)
            && Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
                ? address
                : throw new InvalidValue("recordAddress", "must be an address such as https://crm.example.com/{type}/{id}").AsException();
    }
}
