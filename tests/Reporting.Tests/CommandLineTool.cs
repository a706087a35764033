using System.Diagnostics;

namespace CrmGraph.Reporting.Tests;

/// <summary>A program of the system that checks a report; a test is skipped where it is not installed, except in continuous integration.</summary>
internal static class CommandLineTool
{
    /// <summary>Runs the program on a file with the given content and returns its exit code and everything it printed.</summary>
    public static async Task<(int ExitCode, string Output)> Run(string program, byte[] content, CancellationToken stop, params string[] arguments)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, content, stop);
            var start = new ProcessStartInfo(Find(program)) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in arguments)
            {
                start.ArgumentList.Add(argument == "{file}" ? file : argument);
            }

            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync(stop);
            var output = await process.StandardOutput.ReadToEndAsync(stop);
            await process.WaitForExitAsync(stop);
            return (process.ExitCode, output + await errors);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Find(string program)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var path = folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
        if (path is null && Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail($"{program} is not installed");
        }

        Assert.SkipWhen(path is null, $"{program} is not installed");
        return path!;
    }
}
