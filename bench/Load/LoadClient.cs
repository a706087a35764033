using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CrmGraph.Bench.Load;

/// <summary>
/// Keeps a number of connections busy from one thread: each sends its next request as soon as it has its answer. Plain
/// sockets and prepared bytes, so that the load costs little of the machine it shares with what it measures.
/// </summary>
internal static class LoadClient
{
    private const int PollMicroseconds = 100_000;

    /// <param name="port">Where the server listens on the loopback interface.</param>
    /// <param name="connections">How many requests are under way at any time.</param>
    /// <param name="time">How long.</param>
    /// <param name="requests">Whole requests, sent in this order and again from the start.</param>
    public static LoadFigures Run(int port, int connections, TimeSpan time, IReadOnlyList<byte[]> requests)
    {
        var lanes = Enumerable.Range(0, connections).Select(_ => new Lane(port)).ToDictionary(lane => lane.Socket);
        try
        {
            return Drive(lanes, time, requests);
        }
        finally
        {
            foreach (var lane in lanes.Values)
            {
                lane.Dispose();
            }
        }
    }

    private static LoadFigures Drive(Dictionary<Socket, Lane> lanes, TimeSpan time, IReadOnlyList<byte[]> requests)
    {
        var next = 0;
        var figures = new LoadFigures();
        var readable = new List<Socket>(lanes.Count);
        var start = Stopwatch.GetTimestamp();
        foreach (var lane in lanes.Values)
        {
            lane.Send(requests[next++ % requests.Count]);
        }

        while (Stopwatch.GetElapsedTime(start) < time)
        {
            readable.Clear();
            readable.AddRange(lanes.Keys);
            Socket.Select(readable, null, null, PollMicroseconds);
            foreach (var socket in readable)
            {
                var lane = lanes[socket];
                if (lane.Receive())
                {
                    figures.Add(lane.Latency, lane.Answer);
                    lane.Send(requests[next++ % requests.Count]);
                }
            }
        }

        figures.End(Stopwatch.GetElapsedTime(start));
        return figures;
    }

    /// <summary>One connection with the answer it is waiting for.</summary>
    private sealed class Lane : IDisposable
    {
        private byte[] _buffer = new byte[64 * 1024];
        private int _filled;
        private long _sent;

        public Lane(int port)
        {
            Socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            Socket.Connect(IPAddress.Loopback, port);
        }

        public Socket Socket { get; }

        public TimeSpan Latency { get; private set; }

        public ReadOnlySpan<byte> Answer => _buffer.AsSpan(0, _filled);

        public void Send(byte[] request)
        {
            _filled = 0;
            _sent = Stopwatch.GetTimestamp();
            Socket.Send(request);
        }

        /// <summary>Takes what has come; true when the answer is complete.</summary>
        public bool Receive()
        {
            if (_filled == _buffer.Length)
            {
                Array.Resize(ref _buffer, 2 * _buffer.Length);
            }

            var read = Socket.Receive(_buffer.AsSpan(_filled));
            if (read == 0)
            {
                throw new IOException("The server closed a connection.");
            }

            _filled += read;
            if (!HttpAnswer.IsComplete(Answer))
            {
                return false;
            }

            Latency = Stopwatch.GetElapsedTime(_sent);
            return true;
        }

        public void Dispose() => Socket.Dispose();
    }
}
