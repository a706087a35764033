using CrmGraph.Api.Data;

namespace CrmGraph.Api.Live;

/// <summary>Waits for a database that is away for the moment: a stream that goes on later has lost nothing.</summary>
internal static class Patience
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>The answer to a question, asked until the database is there to answer it.</summary>
    public static async Task<T> Ask<T>(Func<Task<T>> question, TimeProvider clock, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                return await question();
            }
            catch (Exception away) when (Unavailability.IsMeantBy(away))
            {
                await Task.Delay(Pause, clock, stop);
            }
        }
    }
}
