namespace CrmGraph.Domain.Automation.Webhooks;

/// <summary>What an address of a webhook must look like. Whether it may be reached is decided when it is connected to.</summary>
internal static class WebhookUrl
{
    private const int Longest = 2_000;

    public static string Checked(string url)
    {
        var text = url.Trim();
        if (text.Length > Longest || !Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new InvalidValue("url", "must be an absolute address that begins with https:// or http://").AsException();
        }

        return address.UserInfo.Length == 0 && address.Fragment.Length == 0
            ? text
            : throw new InvalidValue("url", "must have neither a user name nor a fragment").AsException();
    }
}
