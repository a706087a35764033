namespace CrmGraph.Domain.Access;

/// <summary>A membership cannot end before its first day.</summary>
/// <param name="FromOn">The first day.</param>
/// <param name="ToOn">The day that was asked for.</param>
public sealed record MembershipEndsBeforeItStarts(DateOnly FromOn, DateOnly ToOn) : Refusal(
    "MEMBERSHIP_ENDS_BEFORE_IT_STARTS",
    $"The membership starts on {FromOn:O}. Choose that day or a later one to end it.");

/// <summary>The time zone is not known here.</summary>
/// <param name="TimeZone">What was sent.</param>
public sealed record UnknownTimeZone(string TimeZone) : Refusal(
    "UNKNOWN_TIME_ZONE",
    $"'{TimeZone}' is not a time zone known here. Use an IANA id such as Asia/Shanghai.");

/// <summary>There is no exchange rate for this currency on this day.</summary>
/// <param name="Currency">The currency of the amount.</param>
/// <param name="On">The day a rate is needed for.</param>
public sealed record RateMissing(string Currency, DateOnly On) : Refusal(
    "RATE_MISSING",
    $"There is no exchange rate for {Currency} on {On:O}. Ask an administrator to add one, or use another currency.");

/// <summary>The caller's role does not allow this.</summary>
/// <param name="Needed">The least role that does.</param>
public sealed record NotAllowed(Role Needed) : Refusal("NOT_ALLOWED", $"This needs the role {Needed} or a higher one.");

/// <summary>The key has been ended before.</summary>
/// <param name="RevokedAt">When.</param>
public sealed record ApiKeyAlreadyRevoked(DateTime RevokedAt) : Refusal(
    "API_KEY_ALREADY_REVOKED",
    $"The key was revoked at {RevokedAt:O}. Nothing can be opened with it any more.");

/// <summary>The request came with a key that may only read.</summary>
public sealed record KeyIsReadOnly() : Refusal("KEY_IS_READ_ONLY", "This key may only read. Use one with the scope WRITE, or sign in.");

/// <summary>Nobody would be left who may change users and settings.</summary>
public sealed record LastAdministrator() : Refusal(
    "LAST_ADMINISTRATOR",
    "This is the last active administrator. Make somebody else one first.");
