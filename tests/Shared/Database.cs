namespace CrmGraph.Tests;

/// <summary>The databases that every suite runs on.</summary>
public enum Database
{
    Sqlite,
    Postgres,
}
