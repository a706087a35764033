namespace CrmGraph.Api.Live;

/// <summary>Who and what stands behind the changes of this scope; every event it writes says so.</summary>
internal sealed class EventOrigin
{
    /// <summary>The signed-in user; null for jobs and imports.</summary>
    public Guid? ByUserId { get; set; }

    /// <summary>Set by an import and by the demo data, whose events belong to the past.</summary>
    public bool Imported { get; set; }
}
