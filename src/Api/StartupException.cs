namespace CrmGraph.Api;

/// <summary>A setting keeps the server from starting; the message says which and what to do, and is all that is printed.</summary>
internal sealed class StartupException(string message) : Exception(message);
