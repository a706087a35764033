using CrmGraph.Domain.Access;

namespace CrmGraph.Domain.Reviews.Delivery;

/// <summary>Which review somebody gets by e-mail every week, when, and in which form.</summary>
public sealed class DeliveryPlan : Entity
{
    private DeliveryPlan()
    {
    }

    /// <summary>Who gets it; the review shows what this user may see.</summary>
    public Guid OwnerId { get; private init; }

    /// <summary>The team whose review it is; null for a rep's, and for the widest the recipient may see.</summary>
    public Guid? TeamId { get; private set; }

    /// <summary>The rep whose review it is; null for a team's, and for the widest the recipient may see.</summary>
    public Guid? RepId { get; private set; }

    /// <summary>The weekday on which the review of the week before is sent.</summary>
    public DayOfWeek Day { get; private set; }

    /// <summary>The full hour of that day, 0 to 23, in the workspace's time zone.</summary>
    public int Hour { get; private set; }

    /// <summary>Whether the PDF is attached.</summary>
    public bool Pdf { get; private set; }

    /// <summary>Whether the workbook is attached.</summary>
    public bool Workbook { get; private set; }

    /// <summary>zh-CN or en.</summary>
    public string Language { get; private set; } = "";

    /// <summary>When it is sent next, UTC; null once the plan is stopped.</summary>
    public DateTime? NextAt { get; private set; }

    /// <summary>Plans a weekly delivery, beginning with the next time its day and hour come.</summary>
    public static DeliveryPlan Make(Guid recipientId, DeliveryTerms terms, DateTime now, Workspace workspace)
    {
        var plan = new DeliveryPlan { Id = Guid.CreateVersion7(), OwnerId = recipientId };
        plan.Change(terms, now, workspace);
        return plan;
    }

    /// <summary>Puts other terms in the place of those it had; a stopped plan begins anew.</summary>
    public void Change(DeliveryTerms terms, DateTime now, Workspace workspace)
    {
        var valid = terms.Valid();
        (TeamId, RepId) = (valid.TeamId, valid.RepId);
        (Day, Hour) = (valid.Day, valid.Hour);
        (Pdf, Workbook) = (valid.Pdf, valid.Workbook);
        Language = valid.Language;
        NextAt = NextAfter(now, workspace);
    }

    /// <summary>Sends nothing more; what was sent stays in the history.</summary>
    public void Stop() => NextAt = null;

    /// <summary>The first time after a moment at which the plan is due, UTC.</summary>
    public DateTime NextAfter(DateTime now, Workspace workspace) => ReviewCalendar.NextAfter(now, Day, Hour, workspace);
}
