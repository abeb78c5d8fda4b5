namespace OpsSupport.Kernel.Api;

/// <summary>The settings of the REST API, from section <c>Api</c> (environment variables <c>API__…</c>).</summary>
internal sealed record ApiSettings
{
    public const string Section = "Api";

    /// <summary>How many requests a token may make in a minute, all at once or spread over it.</summary>
    public int RequestsPerMinute { get; init; } = 600;

    /// <exception cref="StartupException">It makes no sense.</exception>
    public static ApiSettings From(IConfiguration configuration)
    {
        var settings = configuration.Settings<ApiSettings>(Section);
        return settings.RequestsPerMinute >= 1 ? settings
            : throw new StartupException($"{Section}:{nameof(RequestsPerMinute)} is {settings.RequestsPerMinute}", "Give a number above zero.");
    }
}
