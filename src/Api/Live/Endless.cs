namespace CrmGraph.Api.Live;

/// <summary>Repeats work until the host stops; a failure is waited out, longer each time, and never ends it.</summary>
internal static class Endless
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    public static async Task Run(Func<CancellationToken, Task> pass, TimeProvider clock, ILogger log, CancellationToken stop)
    {
        var pause = ShortestPause;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await pass(stop);
                pause = ShortestPause;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // The first failure is news; an outage of an hour must not fill the log.
                log.Log(pause == ShortestPause ? LogLevel.Warning : LogLevel.Debug, failure, "Failed, trying again");
                await Task.Delay(pause, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }
}
