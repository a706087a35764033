namespace CrmGraph.Api.Import;

/// <summary>The import stops before anything is written; the message says where and why, one problem a line.</summary>
internal sealed class ImportFailure(string message) : Exception(message);
