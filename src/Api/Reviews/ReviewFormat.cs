namespace CrmGraph.Api.Reviews;

/// <summary>The kinds of file a review comes as.</summary>
internal enum ReviewFormat
{
    Pdf,
    Xlsx,
}
