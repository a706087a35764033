namespace CrmGraph.Domain.Access;

/// <summary>The settings of this organisation's CRM; there is one row.</summary>
public sealed class Workspace : Entity
{
    private const int LastHour = 23;
    private const int MostPoints = 100;

    private static readonly TimeSpan GapStep = TimeSpan.FromMinutes(15);

    private Workspace()
    {
    }

    /// <summary>The organisation's name, printed on reports.</summary>
    public string Name { get; private set; } = "";

    /// <summary>ISO 4217 code of the currency every sum is expressed in.</summary>
    public string BaseCurrency { get; private set; } = "CNY";

    /// <summary>IANA id of the time zone whose days count for everybody.</summary>
    public string TimeZone { get; private set; } = "Asia/Shanghai";

    /// <summary>The first day of a week.</summary>
    public DayOfWeek WeekStart { get; private set; } = DayOfWeek.Monday;

    /// <summary>Language of reports unless asked otherwise: zh-CN or en.</summary>
    public string Locale { get; private set; } = "zh-CN";

    /// <summary>An open opportunity counts as stuck after this many days without any activity.</summary>
    public int NoActivityDays { get; private set; } = 14;

    /// <summary>A win likelihood is high from so many points on.</summary>
    public int LikelihoodHighFrom { get; private set; } = 70;

    /// <summary>A win likelihood is medium from so many points on.</summary>
    public int LikelihoodMediumFrom { get; private set; } = 40;

    /// <summary>The days of a week that are worked.</summary>
    public IReadOnlyList<DayOfWeek> Workdays { get; private set; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>When work begins.</summary>
    public TimeOnly WorkdayStart { get; private set; } = new(9, 0);

    /// <summary>When work ends.</summary>
    public TimeOnly WorkdayEnd { get; private set; } = new(18, 0);

    /// <summary>首次触达: within how many hours a lead must be contacted.</summary>
    public int FirstTouchHours { get; private set; } = 24;

    /// <summary>Whether only working time counts for that.</summary>
    public bool FirstTouchInWorkingTime { get; private set; }

    /// <summary>Whether only working time counts for the limits of stages.</summary>
    public bool StageLimitsInWorkingTime { get; private set; }

    /// <summary>The weekday on which the review of the week before is made.</summary>
    public DayOfWeek ReviewDay { get; private set; } = DayOfWeek.Monday;

    /// <summary>The full hour of that day, 0 to 23, in the workspace's time zone.</summary>
    public int ReviewHour { get; private set; } = 8;

    /// <summary>How often the tiers of all customers are evaluated without anybody asking.</summary>
    public EvaluationRhythm TierRhythm { get; private set; }

    /// <summary>Who set that, and in whose name it is done.</summary>
    public Guid? TierRhythmBy { get; private set; }

    /// <summary>The day of the last such evaluation; null before the first.</summary>
    public DateOnly? TiersEvaluatedOn { get; private set; }

    /// <summary>折扣权限: up to this share below the list price nobody approves a quotation, in 1/10,000.</summary>
    public int DiscountLimit { get; private set; } = 1_000;

    /// <summary>Up to this share a supervisor approves a quotation, above it a manager; in 1/10,000.</summary>
    public int SupervisorDiscountLimit { get; private set; } = 2_000;

    /// <summary>增值税率: the tax on a position where nothing else is said, in 1/10,000.</summary>
    public int TaxRate { get; private set; } = 1_300;

    /// <summary>How many days a quotation is valid where nothing else is said.</summary>
    public int QuotationDays { get; private set; } = 30;

    /// <summary>The colour of the band at the top of reports, as #RRGGBB; null for the usual one.</summary>
    public string? BrandColor { get; private set; }

    /// <summary>SHA-256 of the logo on reports, in lower-case hexadecimal digits; null for none.</summary>
    public string? LogoHash { get; private set; }

    /// <summary>Where a front end shows a record, with {type} and {id} in it; null where reports lead nowhere.</summary>
    public string? RecordAddress { get; private set; }

    public static Workspace Create(string name, string baseCurrency = "CNY", string timeZone = "Asia/Shanghai")
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _))
        {
            throw new UnknownTimeZone(timeZone).AsException();
        }

        return new Workspace
        {
            Id = Guid.CreateVersion7(),
            Name = Checked.Required(name, "name"),
            BaseCurrency = Money.CheckedCurrency(baseCurrency),
            TimeZone = timeZone,
        };
    }

    /// <summary>Gives the organisation another name.</summary>
    public void Rename(string name) => Name = Checked.Required(name, "name");

    /// <summary>Changes when people work and how time limits are counted.</summary>
    public void ChangeWorkingTime(WorkingTimeRules rules)
    {
        var valid = rules.Valid();
        Workdays = valid.Workdays;
        (WorkdayStart, WorkdayEnd) = (valid.Start, valid.End);
        FirstTouchHours = valid.FirstTouchHours;
        FirstTouchInWorkingTime = valid.FirstTouchInWorkingTime;
        StageLimitsInWorkingTime = valid.StageLimitsInWorkingTime;
    }

    /// <summary>Says from how many points on a win likelihood is high or medium.</summary>
    public void DrawLikelihoodBands(int highFrom, int mediumFrom)
    {
        var high = Checked.Between(highFrom, 1, MostPoints, "highFrom")!.Value;
        LikelihoodMediumFrom = Checked.Between(mediumFrom, 0, high - 1, "mediumFrom")!.Value;
        LikelihoodHighFrom = high;
    }

    /// <summary>Sets when the weekly review is made.</summary>
    public void ScheduleReviews(DayOfWeek day, int hour)
    {
        ReviewHour = Checked.Between(hour, 0, LastHour, "hour")!.Value;
        ReviewDay = day;
    }

    /// <summary>Sets how often the tiers of all customers are evaluated; the first time at once.</summary>
    public void ScheduleTierEvaluation(EvaluationRhythm rhythm, Guid by) => (TierRhythm, TierRhythmBy) = (rhythm, by);

    /// <summary>The day since which an evaluation of the tiers is due; null when none is.</summary>
    public DateOnly? TierEvaluationDueSince(DateOnly today) =>
        TierRhythm.PeriodStart(today) is { } start && (TiersEvaluatedOn is null || TiersEvaluatedOn < start) ? start : null;

    /// <summary>Sets what a quotation may do without approval, and what it says where nothing else is said.</summary>
    public void ChangeSelling(SellingRules rules)
    {
        var valid = rules.Valid();
        DiscountLimit = valid.DiscountLimit;
        SupervisorDiscountLimit = valid.SupervisorDiscountLimit;
        TaxRate = valid.TaxRate;
        QuotationDays = valid.QuotationDays;
    }

    /// <summary>Sets whose name, colour and logo reports carry, and where they lead.</summary>
    public void ChangeBranding(BrandingRules rules)
    {
        var valid = rules.Valid();
        Name = valid.Name!;
        BrandColor = valid.Color;
        LogoHash = valid.LogoHash;
        RecordAddress = valid.RecordAddress;
    }

    /// <summary>The day it is in the workspace at an instant.</summary>
    public DateOnly LocalDate(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Zone()));

    /// <summary>The first instant of a day, UTC.</summary>
    public DateTime StartOfDay(DateOnly day) => ToUtc(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>Noon of a day, UTC: the instant given to what is known by its day only.</summary>
    public DateTime Noon(DateOnly day) => ToUtc(day.ToDateTime(new TimeOnly(12, 0)));

    /// <summary>A time of a day, UTC.</summary>
    public DateTime At(DateOnly day, TimeOnly time) => ToUtc(day.ToDateTime(time));

    private DateTime ToUtc(DateTime local)
    {
        var zone = Zone();

        // Where clocks jump forward at midnight, the day starts at the first time that exists.
        while (zone.IsInvalidTime(local))
        {
            local += GapStep;
        }

        // Where they jump back, it starts at the earlier of the two.
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }

    private TimeZoneInfo Zone() => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
}
