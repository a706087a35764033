namespace CrmGraph.Domain.Reviews.Delivery;

/// <summary>An e-mail with a review has at least one file.</summary>
public sealed record NothingAttached() : Refusal("NOTHING_ATTACHED", "Choose the PDF, the workbook, or both.");

/// <summary>The recipient has no e-mail address.</summary>
/// <param name="Recipient">The recipient's name.</param>
public sealed record RecipientWithoutAddress(string Recipient) : Refusal(
    "RECIPIENT_WITHOUT_ADDRESS",
    $"{Recipient} has no e-mail address. Add one, then plan the delivery.");

/// <summary>Only what was given up is tried again by hand.</summary>
/// <param name="Status">Where it stands.</param>
public sealed record DeliveryNotFailed(DeliveryStatus Status) : Refusal(
    "DELIVERY_NOT_FAILED",
    $"The e-mail is {Status}; what waits is tried again by itself.");
