namespace CrmGraph.Api.Reviews.Scheduling;

/// <summary>Registers what makes reviews on time.</summary>
internal static class ScheduleServices
{
    /// <summary>A node whose setting <c>Reviews:Schedule</c> is false leaves the schedule to the others.</summary>
    public static IServiceCollection AddReviewSchedule(this IServiceCollection services, IConfiguration configuration) =>
        configuration.GetValue("Reviews:Schedule", defaultValue: true) ? services.AddHostedService<ReviewSchedule>() : services;
}
