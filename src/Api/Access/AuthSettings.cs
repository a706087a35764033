namespace CrmGraph.Api.Access;

/// <summary>The section <c>Auth</c> of the settings.</summary>
internal sealed class AuthSettings
{
    /// <summary>Local: this server issues short-lived tokens on loopback. Oidc: an identity provider does.</summary>
    public AuthMode Mode { get; init; } = AuthMode.Local;

    /// <summary>The identity provider's address; needed when the mode is Oidc.</summary>
    public string? Authority { get; init; }

    /// <summary>The audience a token must name; needed when the mode is Oidc.</summary>
    public string? Audience { get; init; }

    /// <summary>The claim that carries the user name.</summary>
    public string UserClaim { get; init; } = "sub";

    public static AuthSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Auth");
        if (section[nameof(Mode)] is { } mode && !Enum.GetNames<AuthMode>().Contains(mode, StringComparer.OrdinalIgnoreCase))
        {
            throw new StartupException($"Auth:Mode is '{mode}': it must be Local or Oidc.");
        }

        var settings = section.Get<AuthSettings>() ?? new AuthSettings();
        return settings.Mode == AuthMode.Oidc && (settings.Authority is null || settings.Audience is null)
            ? throw new StartupException("Auth:Mode is Oidc: set Auth:Authority and Auth:Audience as well.")
            : settings;
    }
}

/// <summary>Who vouches for users.</summary>
internal enum AuthMode
{
    Local,
    Oidc,
}
