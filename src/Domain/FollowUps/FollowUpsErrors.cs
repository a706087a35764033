namespace CrmGraph.Domain.FollowUps;

/// <summary>A follow-up is about somebody.</summary>
public sealed record FollowUpWithoutSubject() : Refusal(
    "FOLLOW_UP_WITHOUT_SUBJECT",
    "Say what the follow-up is about: a customer, an opportunity or a lead.");

/// <summary>An enquiry is about a product.</summary>
public sealed record EnquiryNeedsProduct() : Refusal(
    "ENQUIRY_NEEDS_PRODUCT",
    "A product enquiry needs the product it was about. Choose one, or record another kind of follow-up.");
