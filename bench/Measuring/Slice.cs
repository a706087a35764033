using CrmGraph.Bench.Load;
using CrmGraph.Bench.Servers;

namespace CrmGraph.Bench.Measuring;

/// <summary>A few seconds of load on one server.</summary>
/// <param name="Subject">What is measured: a server's name, unless said otherwise.</param>
/// <param name="Opportunities">The size of the company.</param>
internal sealed record Slice(
    string Subject,
    int Opportunities,
    string Operation,
    int Connections,
    int Round,
    double RequestsPerSecond,
    double P50,
    double P99,
    double ServerMicroseconds,
    double DatabaseMicroseconds,
    double Megabytes,
    double OtherCores)
{
    /// <summary>Processor time of a request, wherever it was spent.</summary>
    public double Microseconds => ServerMicroseconds + DatabaseMicroseconds;

    public static Slice Take(MeasuredServer server, int database, Cell cell, int round, TimeSpan time, IReadOnlyList<byte[]> requests)
    {
        var (serverBefore, databaseBefore) = (ProcessorTime.Of(server.ProcessId), ProcessorTime.OfDatabase(database));
        var (machineBefore, selfBefore) = (ProcessorTime.OfMachine(), ProcessorTime.Of(Environment.ProcessId));
        var figures = LoadClient.Run(server.Port, cell.Connections, time, requests);
        var serverTime = ProcessorTime.Of(server.ProcessId) - serverBefore;
        var databaseTime = ProcessorTime.OfDatabase(database) - databaseBefore;
        var known = serverTime + databaseTime + ProcessorTime.Of(Environment.ProcessId) - selfBefore;
        if (figures.Failures > 0)
        {
            throw new InvalidOperationException($"{server.Name}, {cell.Operation}: {figures.Failures} of {figures.Requests} answers were wrong.");
        }

        return new Slice(
            server.Name,
            server.Size.Opportunities,
            cell.Operation,
            cell.Connections,
            round,
            figures.RequestsPerSecond,
            figures.Milliseconds(0.50),
            figures.Milliseconds(0.99),
            serverTime / figures.Requests * 1e6,
            databaseTime / figures.Requests * 1e6,
            ProcessorTime.Megabytes(server.ProcessId),
            Math.Max(0, (ProcessorTime.OfMachine() - machineBefore - known) / time.TotalSeconds));
    }
}

/// <summary>What is measured round after round: one operation with so many requests under way.</summary>
internal readonly record struct Cell(string Operation, int Connections);
