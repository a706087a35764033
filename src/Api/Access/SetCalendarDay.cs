using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Access;

/// <summary>A day on which work differs from the week's rule.</summary>
/// <param name="On">The day.</param>
/// <param name="IsWorked">Whether it is worked: false for a holiday, true for a weekend day that makes up for one.</param>
/// <param name="Name">What it is called.</param>
internal sealed record SetCalendarDayInput(DateOnly On, bool IsWorked, string? Name);

/// <summary>Says of a day whether it is worked; what was said of it before is replaced. Needs an administrator.</summary>
internal static class SetCalendarDay
{
    public static async Task<WorkingTimeSettings> Run(
        SetCalendarDayInput input,
        CrmDbContext db,
        Caller caller,
        CancellationToken stop)
    {
        caller.DemandWriter<CalendarDay>();
        var day = await db.Set<CalendarDay>().SingleOrDefaultAsync(known => known.On == input.On, stop);
        if (day is null)
        {
            day = CalendarDay.Of(input.On, input.IsWorked, input.Name);
            db.Add(day);
        }
        else
        {
            day.Change(input.IsWorked, input.Name);
        }

        await db.SaveAs(caller, stop);
        return await WorkingTimeSettings.Read(db, stop);
    }
}
