namespace CrmGraph.Domain.Reviews.Delivery;

/// <summary>What a delivery plan says.</summary>
/// <param name="TeamId">The team whose review it is.</param>
/// <param name="RepId">The rep whose review it is; with neither it is the widest the recipient may see.</param>
/// <param name="Day">The weekday.</param>
/// <param name="Hour">The full hour, 0 to 23.</param>
/// <param name="Pdf">Whether the PDF is attached.</param>
/// <param name="Workbook">Whether the workbook is attached.</param>
/// <param name="Language">zh-CN or en.</param>
public sealed record DeliveryTerms(
    Guid? TeamId,
    Guid? RepId,
    DayOfWeek Day,
    int Hour,
    bool Pdf,
    bool Workbook,
    string Language)
{
    private const int LastHour = 23;

    internal DeliveryTerms Valid()
    {
        Checked.Between(Hour, 0, LastHour, "hour");
        if (!Pdf && !Workbook)
        {
            throw new NothingAttached().AsException();
        }

        return Language is "zh-CN" or "en" ? this : throw new InvalidValue("language", "must be zh-CN or en").AsException();
    }
}
