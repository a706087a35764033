using System.Net;
using System.Net.Mail;
using System.Text;

namespace CrmGraph.Api.Mailing;

/// <summary>Sends e-mail by SMTP when <c>Mail:Host</c> is set; otherwise puts it into the folder <c>Mail:Pickup</c>.</summary>
internal sealed class Mailer(IConfiguration configuration)
{
    private const string DefaultPickup = "data/mail";
    private const string DefaultSender = "crm@localhost";
    private const int DefaultPort = 587;

    /// <summary>Hands an e-mail over; fails with what the mail server says.</summary>
    public async Task Send(Mail mail, CancellationToken stop)
    {
        using var client = Client();
        using var message = new MailMessage(configuration["Mail:From"] ?? DefaultSender, mail.To, mail.Subject, mail.Text)
        {
            SubjectEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
        };
        foreach (var file in mail.Files)
        {
            message.Attachments.Add(new Attachment(new MemoryStream(file.Content), file.Name, file.ContentType) { NameEncoding = Encoding.UTF8 });
        }

        if (mail.Id is { } id)
        {
            message.Headers.Add("Message-ID", $"<{id:N}@{message.From!.Host}>");
        }

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
