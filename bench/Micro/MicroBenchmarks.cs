using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using CrmGraph.Bench.Servers;

namespace CrmGraph.Bench.Micro;

/// <summary>Times the parts of the engine one by one, with what they allocate.</summary>
internal static class MicroBenchmarks
{
    /// <summary>Runs in this process: it is built for release already.</summary>
    public static void Run()
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(ConsoleLogger.Default)
            .AddExporter(MarkdownExporter.GitHub)
            .WithArtifactsPath(Path.Combine(BenchPlaces.Root, "artifacts", "micro"));
        BenchmarkRunner.Run<LanguageBenchmarks>(config);
        BenchmarkRunner.Run<ExecutionBenchmarks>(config);
    }
}
