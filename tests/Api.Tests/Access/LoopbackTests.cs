using System.Diagnostics;
using CrmGraph.Api.Hosting;

namespace CrmGraph.Api.Tests.Access;

/// <summary>Local tokens need no password, so a server that gives them out must not be reachable from elsewhere.</summary>
public sealed class LoopbackTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("--urls", "http://0.0.0.0:5080")]
    [InlineData("--urls", "http://*:5080")]
    [InlineData("--urls", "http://+:5080")]
    [InlineData("--urls", "http://[::]:5080")]
    [InlineData("--urls", "http://192.168.1.5:5080")]
    [InlineData("--urls", "http://crm.example.com")]
    [InlineData("--urls", "http://localhost.example.com:5080")]
    [InlineData("--urls", "http://127.0.0.1:5080;http://0.0.0.0:5081")]
    [InlineData("--urls", "http://127.0.0.1:5080; http://0.0.0.0:5081")]
    [InlineData("--http_ports", "5080")]
    [InlineData("--https_ports", "5443")]
    [InlineData("--Kestrel:Endpoints:Open:Url", "http://0.0.0.0:5080")]
    public void Local_mode_refuses_an_address_that_other_machines_reach(string setting, string value)
    {
        var refused = Assert.Throws<StartupException>(() => CrmHost.Build([setting, value]));

        Assert.Contains("is not a loopback address", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Theory]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://localhost:5080")]
    [InlineData("http://[::1]:5080")]
    [InlineData("http://127.0.0.1:5080;http://[::1]:5080")]
    public async Task Local_mode_accepts_this_machine(string urls) => await CrmHost.Build(["--urls", urls]).DisposeAsync();

    [Fact]
    public async Task An_identity_provider_lifts_the_limit() => await CrmHost.Build(
        ["--urls", "http://0.0.0.0:0", "--Auth:Mode", "Oidc", "--Auth:Authority", "https://login.example.com", "--Auth:Audience", "crm"]).DisposeAsync();

    [Theory]
    [InlineData("Auth:Mode", "Nobody")]
    [InlineData("Auth:Mode", "7")]
    [InlineData("Auth:Mode", "Oidc")]
    public void A_mode_that_vouches_for_nobody_is_refused(string setting, string value)
    {
        var refused = Assert.Throws<StartupException>(() => CrmHost.Build([$"--{setting}", value]));

        Assert.Contains("Auth:Mode", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ASPNETCORE_URLS", "http://0.0.0.0:0")]
    [InlineData("DOTNET_URLS", "http://0.0.0.0:0")]
    [InlineData("ASPNETCORE_HTTP_PORTS", "5080")]
    [InlineData("Kestrel__Endpoints__Open__Url", "http://0.0.0.0:0")]
    public async Task The_program_ends_with_one_line_and_exit_code_1(string variable, string value)
    {
        var start = new ProcessStartInfo("dotnet", Path.Combine(AppContext.BaseDirectory, "CrmGraph.Api.dll"))
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment[variable] = value;
        using var program = Process.Start(start)!;
        try
        {
            var output = program.StandardOutput.ReadToEndAsync(Stop);
            var error = await program.StandardError.ReadToEndAsync(Stop).WaitAsync(TimeSpan.FromSeconds(60), Stop);
            await program.WaitForExitAsync(Stop);

            Assert.Equal(1, program.ExitCode);
            Assert.Equal("", await output);
            Assert.Contains("is not a loopback address", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        }
        finally
        {
            program.Kill(entireProcessTree: true);
        }
    }
}
