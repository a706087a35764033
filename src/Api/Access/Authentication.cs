using CrmGraph.Api.Access.Keys;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace CrmGraph.Api.Access;

/// <summary>How a request proves who sends it: one JWT path for both modes, only the issuer differs.</summary>
internal static class Authentication
{
    /// <summary>The only path under which a token may come in the query string, because browsers cannot send headers there.</summary>
    public const string HubPath = "/hubs/graphql";

    /// <summary>Chooses by the form of the token.</summary>
    private const string AnyToken = "AnyToken";

    public static IServiceCollection AddTokens(this IServiceCollection services, AuthSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<LocalTokens>();
        services.AddSingleton<RememberedTokens>();
        services.AddAuthentication(AnyToken)
            .AddPolicyScheme(AnyToken, null, options => options.ForwardDefaultSelector = http =>
                ApiKeyToken.IsMeantBy(ApiKeyAuthentication.TokenOf(http.Request)) ? ApiKeys.Scheme : JwtBearerDefaults.AuthenticationScheme)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeys.Scheme, null)
            .AddJwtBearer();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<LocalTokens, RememberedTokens>((options, tokens, remembered) =>
            {
                options.TokenHandlers.Clear();
                options.TokenHandlers.Add(remembered);
                Configure(options, settings, tokens);
            });
        services.AddAuthorization();
        return services;
    }

    private static void Configure(JwtBearerOptions options, AuthSettings settings, LocalTokens tokens)
    {
        options.MapInboundClaims = false;
        options.SaveToken = false;
        options.TokenValidationParameters = new TokenValidationParameters
        {
            NameClaimType = settings.UserClaim,
            RequireExpirationTime = true,
            ClockSkew = TimeSpan.FromSeconds(30),
            ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSha256],
        };
        if (settings.Mode == AuthMode.Local)
        {
            options.TokenValidationParameters.ValidIssuer = LocalTokens.Issuer;
            options.TokenValidationParameters.ValidAudience = LocalTokens.Audience;
            options.TokenValidationParameters.IssuerSigningKey = tokens.ValidationKey;
        }
        else
        {
            options.Authority = settings.Authority;
            options.Audience = settings.Audience;
        }

        options.Events = new JwtBearerEvents
        {
            OnMessageReceived = message =>
            {
                if (message.Request.Path.StartsWithSegments(HubPath, StringComparison.Ordinal))
                {
                    message.Token = message.Request.Query["access_token"];
                }

                return Task.CompletedTask;
            },
        };
    }
}
