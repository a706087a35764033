using System.Net;
using System.Net.Mail;
using System.Text;

namespace CrmGraph.Api.Automation;

/// <summary>Sends e-mail by SMTP when <c>Mail:Host</c> is set; otherwise puts it into the folder <c>Mail:Pickup</c>.</summary>
internal sealed class Mailer(IConfiguration configuration)
{
    private const string DefaultPickup = "data/mail";
    private const string DefaultSender = "crm@localhost";
    private const int DefaultPort = 587;

    public async Task Send(string to, string subject, string text, CancellationToken stop)
    {
        using var client = Client();
        using var message = new MailMessage(configuration["Mail:From"] ?? DefaultSender, to, subject, text)
        {
            SubjectEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
        };
        await client.SendMailAsync(message, stop);
    }

    private SmtpClient Client()
    {
        if (configuration["Mail:Host"] is not { Length: > 0 } host)
        {
            var folder = Path.GetFullPath(configuration["Mail:Pickup"] ?? DefaultPickup);
            Directory.CreateDirectory(folder);
            return new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = folder };
        }

        return new SmtpClient(host, configuration.GetValue("Mail:Port", DefaultPort))
        {
            EnableSsl = configuration.GetValue("Mail:Tls", true),
            Credentials = configuration["Mail:User"] is { Length: > 0 } user
                ? new NetworkCredential(user, configuration["Mail:Password"])
                : null,
        };
    }
}
