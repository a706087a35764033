namespace CrmGraph.Domain.Sales.Collection;

/// <summary>The instalments add up to the contract.</summary>
/// <param name="Total">What the contract brings.</param>
/// <param name="Sum">What the instalments add up to.</param>
public sealed record InstalmentsDoNotSumUp(decimal Total, decimal Sum) : Refusal(
    "INSTALMENTS_DO_NOT_SUM_UP",
    "The instalments must add up to the contract's total.");

/// <summary>No more is invoiced than is due.</summary>
/// <param name="InstalmentId">The instalment.</param>
/// <param name="Left">How much of it is not invoiced yet.</param>
public sealed record InvoiceExceedsInstalment(Guid InstalmentId, decimal Left) : Refusal(
    "INVOICE_EXCEEDS_INSTALMENT",
    "More is invoiced than the instalment leaves. Invoice what is left, or void another invoice first.");

/// <summary>No more is recorded than is due.</summary>
/// <param name="InstalmentId">The instalment.</param>
/// <param name="Left">How much of it is still to be paid.</param>
public sealed record PaymentExceedsInstalment(Guid InstalmentId, decimal Left) : Refusal(
    "PAYMENT_EXCEEDS_INSTALMENT",
    "More is recorded than the instalment leaves. Record the rest on the next instalment.");

/// <summary>An invoice is voided once.</summary>
/// <param name="InvoiceId">The invoice.</param>
public sealed record InvoiceAlreadyVoided(Guid InvoiceId) : Refusal("INVOICE_ALREADY_VOIDED", "The invoice was voided before.");

/// <summary>A payment is taken back once.</summary>
/// <param name="PaymentId">The payment.</param>
public sealed record PaymentAlreadyReversed(Guid PaymentId) : Refusal("PAYMENT_ALREADY_REVERSED", "The payment was taken back before.");

/// <summary>回款 is complete when every signed contract is paid in full.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="Contracts">How many contracts are signed.</param>
/// <param name="BaseOutstanding">What is still to be paid, in base currency.</param>
public sealed record CollectionIncomplete(Guid OpportunityId, int Contracts, decimal BaseOutstanding) : Refusal(
    "COLLECTION_INCOMPLETE",
    "Something is still to be paid, or no contract is signed.");
