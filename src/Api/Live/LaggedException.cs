namespace CrmGraph.Api.Live;

/// <summary>The reader was too slow and its stream has ended; it loses nothing when it resumes with the last sequence it saw.</summary>
internal sealed class LaggedException(long resumeAfter)
    : Exception($"LAGGED: resume after {resumeAfter}, the last event you were given")
{
    public static string Code => "LAGGED";

    public long ResumeAfter { get; } = resumeAfter;
}
