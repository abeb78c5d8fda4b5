using Microsoft.AspNetCore.Authentication;
using OpsSupport.Kernel.Accounts;

namespace OpsSupport.Kernel.Api;

/// <summary>The REST API without the modules that answer: who is let in, how often, and what every answer looks like.</summary>
internal static class ApiSetup
{
    public const string Policy = "api";

    private const string Root = "/api";
    private const string Version = "v1";
    private const long LargestBody = 256 * 1024;
    private const long LargestList = 4 * 1024 * 1024;

    // A document is described once and then kept: it changes with the program only.
    private static readonly TimeSpan DescriptionKept = TimeSpan.FromHours(1);

    public static void AddApi(this WebApplicationBuilder builder)
    {
        var settings = ApiSettings.From(builder.Configuration);
        builder.Services.AddSingleton<AccessDoor>().AddSingleton<ApiProblems>().AddSingleton<DocumentReader>().AddSingleton<FigureReader>().AddScoped<ApiCaller>().AddScoped<SystemCaller>();
        builder.Services.AddSingleton<IApi, PersonApi>();
        builder.Services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, AccessTokenSignIn>(AccessTokenSignIn.SchemeName, null);
        builder.Services.AddAuthorizationBuilder().AddPolicy(
            Policy, policy => policy.AddAuthenticationSchemes(AccessTokenSignIn.SchemeName).RequireAuthenticatedUser());
        builder.Services.AddRateLimiter(options => ApiLimits.Set(options, settings));
        builder.Services.AddOutputCache();
        builder.Services.ConfigureHttpJsonOptions(options => ApiJson.Set(options.SerializerOptions));
        // Thrown, what cannot be read is told apart by its field.
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        builder.Services.AddOpenApi(Version, ApiDescription.Set);
    }

    /// <summary>Whether a program asks, which is answered in JSON whatever happens.</summary>
    public static bool IsApi(this HttpContext context) => context.Request.Path.StartsWithSegments(Root);

    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").CacheOutput(cache => cache.Expire(DescriptionKept).SetVaryByQuery([]));
        var api = app.MapGroup($"{Root}/{Version}").RequireAuthorization(Policy).RequireRateLimiting(Policy).DisableAntiforgery();
        api.WithMetadata(new RequestSizeLimit(LargestBody)).AddEndpointFilter<OperationFilter>();
        ((IEndpointConventionBuilder)api).Add(ApiProblems.Announce);
        foreach (var module in app.Services.GetServices<IApi>())
        {
            module.Map(api);
        }

        var systems = app.MapGroup($"{Root}/{Version}").RequireAuthorization(SystemCaller.Policy).RequireRateLimiting(SystemCaller.Policy).DisableAntiforgery();
        systems.WithMetadata(new RequestSizeLimit(LargestList), new ForSystems());
        ((IEndpointConventionBuilder)systems).Add(ApiProblems.Announce);
        foreach (var module in app.Services.GetServices<ISystemApi>())
        {
            module.Map(systems);
        }
    }

    /// <summary>Bodies of ordinary requests are small; who takes files says so.</summary>
    internal sealed record RequestSizeLimit(long? MaxRequestBodySize) : Microsoft.AspNetCore.Http.Metadata.IRequestSizeLimitMetadata;
}
