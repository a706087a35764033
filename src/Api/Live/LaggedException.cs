namespace CrmGraph.Api.Live;

/// <summary>The reader was too slow and its stream has ended; it loses nothing when it resumes with the last sequence it saw.</summary>
internal sealed class LaggedException(long resumeAfter)
    : Exception($"The reader was too slow. Resume after {resumeAfter}, the last event it was given.")
{
    public long ResumeAfter { get; } = resumeAfter;
}
