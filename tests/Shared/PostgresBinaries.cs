using System.Diagnostics;

namespace CrmGraph.Tests;

/// <summary>The PostgreSQL programs installed on this machine.</summary>
internal sealed class PostgresBinaries
{
    private readonly string _folder;

    private PostgresBinaries(string folder)
    {
        _folder = folder;
    }

    /// <summary>The newest ones, or those on the path; null where there are none.</summary>
    public static PostgresBinaries? Find()
    {
        const string Packages = "/usr/lib/postgresql";
        var packaged = Directory.Exists(Packages)
            ? Directory.EnumerateDirectories(Packages).OrderByDescending(v => v, StringComparer.Ordinal).Select(v => Path.Combine(v, "bin"))
            : [];
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return packaged.Concat(onPath).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb"))) is { } found
            ? new(found)
            : null;
    }

    /// <summary>Runs a program; as root it runs as the user postgres, because initdb refuses root.</summary>
    public async Task Run(string program, params string[] arguments)
    {
        var packaged = Path.Combine(_folder, program);
        string[] line = [File.Exists(packaged) ? packaged : program, .. arguments];
        if (Environment.UserName == "root")
        {
            line = ["runuser", "-u", "postgres", "--", .. line];
        }

        var start = new ProcessStartInfo(line[0], line.Skip(1))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} failed: {await output}{await errors}");
        }
    }
}
