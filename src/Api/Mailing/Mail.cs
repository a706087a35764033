namespace CrmGraph.Api.Mailing;

/// <summary>One e-mail.</summary>
/// <param name="To">The address.</param>
/// <param name="Subject">The line that a list of e-mails shows.</param>
/// <param name="Text">The words.</param>
internal sealed record Mail(string To, string Subject, string Text)
{
    public IReadOnlyList<MailFile> Files { get; init; } = [];

    /// <summary>The same whenever the same e-mail is sent again, so that a mail server can drop the second one.</summary>
    public Guid? Id { get; init; }
}

/// <summary>A file that is attached to an e-mail.</summary>
internal sealed record MailFile(string Name, string ContentType, byte[] Content);
