using CrmGraph.Domain.Customers.Duplicates;

namespace CrmGraph.Domain.Automation.Imports;

/// <summary>A row lacks what every record needs.</summary>
/// <param name="Field">The field.</param>
public sealed record RowValueMissing(string Field) : Refusal("ROW_VALUE_MISSING", $"{Field} is missing.");

/// <summary>A cell of a row is not what its field holds.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Expected">What would be read.</param>
public sealed record RowValueUnreadable(string Field, string Value, string Expected) : Refusal(
    "ROW_VALUE_UNREADABLE",
    $"{Field} '{Value}' is not {Expected}.");

/// <summary>A row names a record that is not here.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The name.</param>
public sealed record RowReferenceUnknown(string Field, string Value) : Refusal(
    "ROW_REFERENCE_UNKNOWN",
    $"{Field} '{Value}' is not here. Bring it first, or correct the name.");

/// <summary>A row names a record by a name that several have.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The name.</param>
public sealed record RowReferenceAmbiguous(string Field, string Value) : Refusal(
    "ROW_REFERENCE_AMBIGUOUS",
    $"{Field} '{Value}' is the name of several records. Use the number or the id of the system they come from.");

/// <summary>A row says something else about its order than the rows before it.</summary>
/// <param name="Order">The order.</param>
public sealed record RowOrderDiffers(string Order) : Refusal(
    "ROW_ORDER_DIFFERS",
    $"Order '{Order}' has another customer, day, currency or owner here than in its first row. Correct one of them.");

/// <summary>A row is good, and another one of its order is not.</summary>
/// <param name="Order">The order.</param>
public sealed record RowOrderIncomplete(string Order) : Refusal(
    "ROW_ORDER_INCOMPLETE",
    $"Another row of order '{Order}' was refused; an order comes in whole. Correct that one and send them together.");

/// <summary>A row stands apart from the other rows of its order, which is here already without it.</summary>
/// <param name="Order">The order.</param>
public sealed record RowOrderTorn(string Order) : Refusal(
    "ROW_ORDER_TORN",
    $"Order '{Order}' came in without this row, because it stands apart from the others. Sort the file by order.");

/// <summary>A row cannot be taken apart.</summary>
/// <param name="Problem">Why not.</param>
public sealed record RowBroken(string Problem) : Refusal("ROW_BROKEN", $"{Problem} Correct the row.");

/// <summary>A row is of a record that seems to be here already.</summary>
/// <param name="Record">The record.</param>
/// <param name="Reasons">What both have in common.</param>
public sealed record RowDuplicate(string Record, IReadOnlyList<DuplicateReason> Reasons) : Refusal(
    "ROW_DUPLICATE",
    $"This seems to be {Record}{(Reasons.Count > 0 ? $" (same {string.Join(", ", Reasons)})" : "")}. Take the row out, or import with duplicates BRING.");
